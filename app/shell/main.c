/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-application.h"

#include "model/hallway-time.h"
#include "store/hallway-store.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

/* HALLWAY_NOW takes the place of the clock, so that a conference of the past can be lived through. */
static gint64
read_fixed_now (void)
{
  const char      *text = g_getenv ("HALLWAY_NOW");
  HallwayTimestamp timestamp;

  if (text == NULL || !hallway_time_parse (text, &timestamp))
    return HALLWAY_TIME_UNKNOWN;

  return timestamp.wall - timestamp.utc_offset;
}

/* HALLWAY_LOCALE_FOLDER is for the translations of a build folder. */
static const char *
find_locale_folder (void)
{
  const char *folder = g_getenv ("HALLWAY_LOCALE_FOLDER");

  return folder != NULL ? folder : HALLWAY_LOCALE_FOLDER;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char               *folder = hallway_store_find_folder ();
  g_autoptr (HallwayApplication) application = NULL;

  /* A full file is an error that a write returns, not the end of the process. */
  signal (SIGXFSZ, SIG_IGN);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, find_locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  bind_textdomain_codeset ("iso_639-3", "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = hallway_application_new (folder, read_fixed_now ());
  return g_application_run (G_APPLICATION (application), argc, argv);
}
