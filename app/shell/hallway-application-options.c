/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The options of the command line. Each is an action of the instance that runs already, or of this one. */

#include "hallway-application-private.h"

#include <glib/gi18n.h>

/* clang-format off */
static const GOptionEntry entries[] = {
  { "agenda", 'a', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Show the agenda"), NULL },
  { "open", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Choose a schedule to open"), NULL },
  { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Show the version and exit"), NULL },
  { NULL }
};
/* clang-format on */

/* Which option activates which action. */
static const char *const actions[] = { "agenda", "open" };

static int
handle_local_options_cb (GApplication *application,
                         GVariantDict *options,
                         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("hallway %s\n", HALLWAY_VERSION);
      return EXIT_SUCCESS;
    }

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_variant_dict_contains (options, actions[i]))
        continue;
      if (!g_application_register (application, NULL, &error))
        {
          g_printerr ("hallway: %s\n", error->message);
          return EXIT_FAILURE;
        }
      g_action_group_activate_action (G_ACTION_GROUP (application), actions[i], NULL);
    }

  /* Goes on as without options: opens the files that are named, or the window. */
  return -1;
}

/**
 * hallway_application_add_options:
 *
 * Adds the options of the command line.
 */
void
hallway_application_add_options (HallwayApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option_entries (application, entries);
  /* Translators: what follows the program's name in the summary of its usage */
  g_application_set_option_context_parameter_string (application, _("[FILE…]"));
  g_signal_connect (application, "handle-local-options", G_CALLBACK (handle_local_options_cb), NULL);
}
