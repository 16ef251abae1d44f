/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-stranger.h"

#include "hallway-catalogue.h"
#include "hallway-import-error.h"
#include "hallway-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define HEAD_SIZE (64 * 1024)

/* Something that is no schedule, known by the words that it begins with, and what to try instead. */
typedef struct
{
  const char *pattern; /* of the head, in any case; the first that matches counts */
  const char *message;
  gboolean    is_gate; /* it stands before something else, which may be a schedule */
} Stranger;

/* clang-format off */
static const Stranger strangers[] = {
  { "^\\s*(<\\?xml[^>]*>\\s*|<!--.*?-->\\s*|<\\?[^>]*>\\s*)*<feed[\\s>]", N_("this is an Atom feed of news, not a schedule; look for the schedule.xml beside it") },
  { "^\\s*(<\\?xml[^>]*>\\s*|<!--.*?-->\\s*|<\\?[^>]*>\\s*)*<(rss|rdf:RDF)[\\s>]", N_("this is an RSS feed of news, not a schedule") },
  { "<title>\\s*Just a moment|cf-challenge|_cf_chl_opt|challenge-platform/h/[^/]*/orchestrate", N_("this is a server's check for robots, not a schedule; open the page in a browser and save it from there"), TRUE },
  { "<html.*<input[^>]*type\\s*=\\s*[\"']?password|<title>[^<]*(log ?in|sign ?in|anmelden)", N_("this is a login page, not a schedule; download the schedule from the browser where you are logged in"), TRUE },
  { "^\\s*(<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*(<!doctype\\s+html|<html|<head|<body)", N_("this is a web page without a schedule that Hallway can read; look for a link to schedule.xml, schedule.json or an .ics file on it") },
  { "^\\s*<", N_("this is XML, but no schedule that Hallway knows") },
  { "^\\s*\\{\\s*\"\\$schema\".*\"\\$defs\"|\"\\$schema\"\\s*:\\s*\"https?://json-schema", N_("this is a JSON schema, not a schedule") },
  { "^\\s*\\{\\s*\"speakers\"\\s*:", N_("this is a list of speakers without a schedule") },
  { "^\\s*\\{[^\\[{]*\"_type\"\\s*:\\s*\"HTTPAPIError\"", N_("Indico refused this export: the event is not public, or there is none of that number") },
  { "^\\s*[\\[{]", N_("this is JSON, but no schedule that Hallway knows") },
};
/* clang-format on */

static gboolean
set_error_if_matches (const Stranger *stranger,
                      const char     *head,
                      GError        **error)
{
  if (!g_regex_match_simple (stranger->pattern, head, G_REGEX_CASELESS | G_REGEX_DOTALL, 0))
    return FALSE;

  g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, _(stranger->message));
  return TRUE;
}

/**
 * hallway_stranger_set_error:
 * @document: what no reader takes
 * @error: (out): return location for HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, _CATALOGUE or _UNKNOWN_FORMAT
 *
 * Says what a document is that isn't a schedule, as far as its beginning tells.
 */
void
hallway_stranger_set_error (const HallwayDocument *document,
                            GError               **error)
{
  g_autofree char *head = NULL;

  g_return_if_fail (document != NULL);

  if (hallway_catalogue_sniff (document))
    return hallway_catalogue_set_error (document, error);

  head = g_utf8_make_valid (document->text, (gssize) MIN (document->length, HEAD_SIZE));
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (set_error_if_matches (&strangers[i], head, error))
      return;

  if (hallway_table_set_stranger_error (document, error))
    return;
  g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT, _("no format that Hallway knows; “hallwayctl formats” lists them"));
}

/**
 * hallway_stranger_set_gate_error:
 * @head: how a page begins that a server sent in the place of what it was asked for
 * @error: return location for HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE
 *
 * Returns: whether it is a page that a browser gets past: a login page, or a check for robots; then @error says so
 */
gboolean
hallway_stranger_set_gate_error (const char *head,
                                 GError    **error)
{
  g_return_val_if_fail (head != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (strangers[i].is_gate && set_error_if_matches (&strangers[i], head, error))
      return TRUE;
  return FALSE;
}
