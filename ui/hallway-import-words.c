/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import has to say, in people's words: the library's are for scripts and stay English. */

#include "hallway-import-words.h"

#include "import/hallway-import-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

/* What is wrong with a file that can be read nevertheless, and what was done about it. */
typedef struct
{
  const char *code; /* of a HallwayWarning */
  const char *name;
  const char *explanation;
} Words;

/* clang-format off */
static const Words warnings[] = {
  { "bad-date", N_("Dates that can’t be true"), N_("These sessions are listed without a date.") },
  { "bad-duration", N_("Lengths that can’t be true"), N_("These sessions are listed without an end.") },
  { "bad-end", N_("Ends that make no sense"), N_("These sessions are listed without an end.") },
  { "bad-number", N_("Numbers too large to read"), N_("They were left out.") },
  { "bare-ampersand", N_("Stray “&” characters"), N_("They were read as they stand.") },
  { "control-character", N_("Invisible control characters"), N_("They were taken out.") },
  { "date-contradicts-start", N_("Dates that contradict the day"), N_("The day and the start were believed.") },
  { "doubtful-zone", N_("A time zone that all times contradict"), N_("It was left out. You can pick the right one.") },
  { "duplicate-guid", N_("Sessions that share an identifier"), N_("Each of them was kept.") },
  { "duplicate-id", N_("Sessions that share a number"), N_("Each of them was kept.") },
  { "guessed-encoding", N_("Characters that aren’t UTF-8"), N_("They were read as Windows-1252.") },
  { "half-character", N_("Broken characters"), N_("They were replaced by a question mark.") },
  { "html-entity", N_("Characters by their HTML names"), N_("They were read as what they mean.") },
  { "no-duration", N_("Sessions without a length"), N_("They are listed without an end.") },
  { "no-room", N_("Sessions without a room"), N_("They are listed all the same.") },
  { "no-time", N_("Sessions without a time"), N_("They are listed after the others.") },
  { "no-title", N_("Sessions without a title"), N_("Another word of theirs stands for it.") },
  { "not-accepted", N_("Proposals that weren’t accepted"), N_("They were left out.") },
  { "outside-dates", N_("Sessions outside the conference’s own dates"), N_("They are listed on their own day.") },
  { "partial", N_("Only a part of the conference"), N_("What it lacks was kept as it was.") },
  { "partial-facts", N_("Facts that stand in another file"), N_("Import all files of the conference together, or the folder that they are in.") },
  { "recurrence", N_("Repetitions without an end"), N_("Only the first ones are listed.") },
  { "repaired", N_("Broken lines"), N_("They were repaired.") },
  { "room-overlap", N_("Two sessions in one room at one time"), N_("Both are listed. The organizers may want to know.") },
  { "start-contradicts-date", N_("Starts that contradict the date"), N_("The date was believed.") },
  { "too-many-links", N_("Too many links in one session"), N_("Only the first ones were kept.") },
  { "too-many-persons", N_("Too many people in one session"), N_("Only the first ones were kept.") },
  { "truncated", N_("The text ends in the middle of a session"), N_("That session was left out. Copy the whole page to have it.") },
  { "unknown-zone", N_("A time zone that nobody knows"), N_("It was left out. You can pick the right one.") },
};
/* clang-format on */

static const Words *
find_words (const HallwayWarning *warning)
{
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    if (g_str_equal (warnings[i].code, warning->code))
      return &warnings[i];
  return NULL;
}

static const char *
explain_import_error (int code)
{
  switch ((HallwayImportError) code)
    {
    case HALLWAY_IMPORT_ERROR_EMPTY:
      return _("There is nothing in it.");

    case HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT:
      return _("This is no schedule that Hallway can read. It reads frab and pentabarf XML, frab JSON, iCalendar, and pages of Sched, also pasted.");

    case HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE:
    case HALLWAY_IMPORT_ERROR_CATALOGUE:
      return _("This is something else than a schedule. Look for a link to schedule.xml, schedule.json or an .ics file on the page of the conference.");

    case HALLWAY_IMPORT_ERROR_TRUNCATED:
      return _("It ends too early. Download it again.");

    case HALLWAY_IMPORT_ERROR_MALFORMED:
      return _("It is damaged. Download it again, or tell the organizers.");

    case HALLWAY_IMPORT_ERROR_ENCODING:
      return _("Its characters can’t be read. Download it again, or tell the organizers.");

    case HALLWAY_IMPORT_ERROR_LIMIT:
      return _("It is larger than any schedule.");

    case HALLWAY_IMPORT_ERROR_NO_SESSIONS:
      return _("It is a schedule, but there is no session in it yet.");

    case HALLWAY_IMPORT_ERROR_AMBIGUOUS_DATES:
      return _("Nothing in it tells whether its dates begin with the day or with the month. Write the months as words, or import it with hallwayctl.");

    default:
      return NULL;
    }
}

static const char *
explain_io_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("The file isn’t there.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("You aren’t allowed to read the file.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    return _("This is no file.");

  return NULL;
}

/**
 * hallway_import_words_explain_error:
 * @error: why something could not be imported
 *
 * Returns: (transfer full): what it means, and the library's own words where they say more, in a paragraph of their own
 */
char *
hallway_import_words_explain_error (const GError *error)
{
  const char *explanation;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != HALLWAY_IMPORT_ERROR)
    {
      explanation = explain_io_error (error);
      return g_strdup (explanation != NULL ? explanation : error->message);
    }

  explanation = explain_import_error (error->code);
  if (explanation == NULL)
    return g_strdup (error->message);
  if (error->code == HALLWAY_IMPORT_ERROR_EMPTY || error->code == HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT)
    return g_strdup (explanation);

  return g_strdup_printf ("%s\n\n%s", explanation, error->message);
}

/**
 * hallway_import_words_explain_address:
 *
 * Returns: why an address can't be opened, and what to do instead
 */
const char *
hallway_import_words_explain_address (void)
{
  return _("Hallway can’t fetch schedules from the network yet. Save the schedule as a file and open that, or copy the page and paste it here.");
}

/**
 * hallway_import_words_name_warning:
 *
 * Returns: what is wrong, as a heading
 */
const char *
hallway_import_words_name_warning (const HallwayWarning *warning)
{
  const Words *words = find_words (warning);

  return words != NULL ? _(words->name) : warning->message;
}

/**
 * hallway_import_words_explain_warning:
 *
 * Returns: (nullable): what was done about it
 */
const char *
hallway_import_words_explain_warning (const HallwayWarning *warning)
{
  const Words *words = find_words (warning);

  return words != NULL ? _(words->explanation) : NULL;
}

/**
 * hallway_import_words_list_examples:
 *
 * Returns: (transfer full) (nullable): the first sessions that have it
 */
char *
hallway_import_words_list_examples (const HallwayWarning *warning)
{
  if (find_words (warning) == NULL || warning->examples[0] == '\0')
    return NULL;
  if (!warning->has_more)
    return g_strdup (warning->examples);

  /* Translators: titles of the first sessions of many */
  return g_strdup_printf (_("%s and more"), warning->examples);
}
