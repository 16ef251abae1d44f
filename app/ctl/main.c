/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-listing.h"
#include "hallway-ctl-output.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#define PROGRAM "hallwayctl"

enum
{
  EXIT_DONE,
  EXIT_FAILED,
  EXIT_USAGE,
};

/* In the order of DESIGN.md section 6. */
static const HallwayCtlCommand *const commands[] = {
  &hallway_ctl_import_command,
  &hallway_ctl_conferences_command,
  &hallway_ctl_sessions_command,
  &hallway_ctl_show_command,
  &hallway_ctl_speakers_command,
  &hallway_ctl_rooms_command,
  &hallway_ctl_tracks_command,
  &hallway_ctl_star_command,
  &hallway_ctl_unstar_command,
  &hallway_ctl_agenda_command,
  &hallway_ctl_timezone_command,
  &hallway_ctl_remove_command,
  &hallway_ctl_restore_command,
  &hallway_ctl_export_command,
  &hallway_ctl_refresh_command,
  &hallway_ctl_changes_command,
  &hallway_ctl_formats_command,
};

static const HallwayCtlCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i]->name, name))
        return commands[i];
    }

  return NULL;
}

static void
print_help (GString *output)
{
  g_string_append (output, "Usage:\n  " PROGRAM " COMMAND [OPTION…] [OPERAND…]\n\n"
                           "Reads conference schedules and keeps an agenda of their sessions.\n\nCommands:\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (output, "  %-12s %s\n", commands[i]->name, commands[i]->summary);
  g_string_append (output, "\nOptions:\n"
                           "  --help       this text; after a command, that command’s\n"
                           "  --version    the version\n");
}

static gboolean
check_operands (const HallwayCtlCommand *command,
                char                   **operands,
                GError                 **error)
{
  guint n_operands = g_strv_length (operands);

  if (n_operands < command->n_least)
    return hallway_ctl_fail_usage (error, "%s wanted", command->operands);
  if (n_operands > command->n_most)
    return hallway_ctl_fail_usage (error, "“%s” is one operand too many", operands[command->n_most]);

  return TRUE;
}

/* Strings are taken as file names are: without a conversion from the character set of a locale. */
static GOptionContext *
make_context (HallwayCtl              *ctl,
              const HallwayCtlCommand *command,
              gboolean                *help)
{
  GOptionContext    *context = g_option_context_new (command->operands);
  const GOptionEntry help_option[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, "this text", NULL },
    { NULL },
  };
  const GOptionEntry json_option[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &ctl->json, "write JSON, for scripts", NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, command->description);
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, NULL);
  if (command->has_json)
    g_option_context_add_main_entries (context, json_option, NULL);
  g_option_context_add_main_entries (context, help_option, NULL);

  return context;
}

/* GOption leaves the "--" that ends the options in its place when what follows looks like one. */
static void
remove_separator (char **words)
{
  for (; *words != NULL; words++)
    {
      if (!g_str_equal (*words, "--"))
        continue;
      g_free (*words);
      for (; *words != NULL; words++)
        words[0] = words[1];
      return;
    }
}

static gboolean
run_command (HallwayCtl              *ctl,
             const HallwayCtlCommand *command,
             char                   **arguments,
             GError                 **error)
{
  gboolean                   help = FALSE;
  g_autoptr (GOptionContext) context = make_context (ctl, command, &help);
  g_autofree char           *title = g_strdup_printf (PROGRAM " %s", command->name);
  g_auto (GStrv)             words = g_strdupv (arguments);

  g_set_prgname (title);
  if (!g_option_context_parse_strv (context, &words, error))
    return FALSE;
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_string_append (ctl->output, text);
      return TRUE;
    }
  remove_separator (words + 1);
  if (!check_operands (command, words + 1, error))
    return FALSE;

  return command->run (ctl, words + 1, error);
}

static gboolean
is_usage_error (const GError *error)
{
  return error->domain == G_OPTION_ERROR || g_error_matches (error, HALLWAY_CTL_ERROR, HALLWAY_CTL_ERROR_USAGE);
}

/* One line, whatever is in a file's name or a title. */
static int
complain (const char   *what,
          const GError *error)
{
  g_autofree char *who = hallway_ctl_make_line (what != NULL ? what : "command line");
  g_autofree char *why = hallway_ctl_make_line (error->message);
  gboolean         usage = is_usage_error (error);
  gboolean         known = what != NULL && find_command (what) != NULL;

  fprintf (stderr, PROGRAM ": %s: %s", who, why);
  if (usage)
    fprintf (stderr, " (see " PROGRAM " %s%s--help)", known ? what : "", known ? " " : "");
  fputc ('\n', stderr);

  return usage ? EXIT_USAGE : EXIT_FAILED;
}

/* Only here is the clock read; HALLWAY_NOW stands in its place (DESIGN.md section 2). */
static gboolean
read_clock (gint64  *now,
            GError **error)
{
  const char      *text = g_getenv ("HALLWAY_NOW");
  HallwayTimestamp timestamp;

  if (text == NULL || *text == '\0')
    {
      *now = g_get_real_time () / G_USEC_PER_SEC;
      return TRUE;
    }
  if (!hallway_time_parse (text, &timestamp) || !timestamp.has_clock || !timestamp.has_offset)
    return hallway_ctl_fail_usage (error, "HALLWAY_NOW is no time like 2026-01-31T09:30:00+01:00");
  *now = timestamp.wall - timestamp.utc_offset;

  return TRUE;
}

static gboolean
run (HallwayCtl *ctl,
     const char *name,
     char      **arguments,
     GError    **error)
{
  const HallwayCtlCommand *command = name != NULL ? find_command (name) : NULL;

  if (name == NULL)
    return hallway_ctl_fail_usage (error, "COMMAND wanted");
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    print_help (ctl->output);
  else if (g_str_equal (name, "--version"))
    g_string_append (ctl->output, PROGRAM " " HALLWAY_VERSION "\n");
  else if (command == NULL)
    return hallway_ctl_fail_usage (error, "there is no such command");
  else
    return read_clock (&ctl->now, error) && run_command (ctl, command, arguments, error);

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  HallwayCtl         ctl = { .output = g_string_new (NULL) };
  const char        *name = argc > 1 ? argv[1] : NULL;
  g_autoptr (GError) error = NULL;
  int                status = EXIT_DONE;
  gboolean           done;

  /* A full file or a closed pipe is an error that a write returns, not the end of the process. */
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);

  done = run (&ctl, name, argv + MIN (argc, 1), &error);
  if (done || ctl.tells_what_failed)
    hallway_ctl_output_write (ctl.output->str, ctl.output->len, done ? &error : NULL);
  if (error != NULL)
    status = complain (done ? "standard output" : name, error);

  g_clear_object (&ctl.store);
  g_string_free (ctl.output, TRUE);

  return status;
}
