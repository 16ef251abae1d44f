/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import-error.h"
#include "hallway-position.h"
#include "hallway-sched-blocks.h"
#include "hallway-sched-people.h"

#include <glib/gi18n.h>
#include <string.h>

#define SNIFF_SIZE (64 * 1024)
#define CLEAR_FILTER "[clear filter]"
#define HAS_ENDED " has ended"

typedef struct
{
  GArray        *lines;       /* (owned) (element-type HallwaySchedLine) */
  GArray        *blocks;      /* (owned) (element-type HallwaySchedBlock) */
  char          *filter;      /* (owned) (nullable): what the page is filtered by */
  gboolean       venue_first; /* new layout: the venue stands under the date */
  guint          indent;      /* of the whole page */
  gboolean       types_indented;
  HallwayDraft  *draft;  /* (unowned) */
  HallwayReport *report; /* (unowned) */
} Page;

static HallwaySchedLineKind
get_kind (Page *page,
          guint position)
{
  return hallway_sched_lines_get (page->lines, position)->kind;
}

/* A type stands behind its icon, of which a space is left. */
static gboolean
is_indented (Page *page,
             guint position)
{
  return hallway_sched_lines_get (page->lines, position)->indent > page->indent;
}

static HallwaySchedBlock *
get_block (Page *page,
           guint position)
{
  return &g_array_index (page->blocks, HallwaySchedBlock, position);
}

static void
page_clear (Page *page)
{
  g_clear_pointer (&page->lines, g_array_unref);
  g_clear_pointer (&page->blocks, g_array_unref);
  g_clear_pointer (&page->filter, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

/* The first line after the venue, the types and the custom fields that follow the date of a session. */
static guint
skip_tail (Page *page,
           guint start,
           guint end)
{
  guint blank = start;

  while (blank < end && get_kind (page, blank) != HALLWAY_SCHED_LINE_BLANK)
    blank++;

  return hallway_sched_lines_skip (page->lines, blank, end);
}

/* A heading and a title after the last date: the rest of that session is missing. */
static void
check_end (Page *page)
{
  guint start = get_block (page, page->blocks->len - 1)->end;

  for (guint i = start; i < page->lines->len; i++)
    {
      guint            title = hallway_sched_lines_skip (page->lines, i + 1, page->lines->len);
      g_autofree char *text = NULL;

      if (get_kind (page, i) != HALLWAY_SCHED_LINE_SLOT || title == page->lines->len)
        continue;
      text = hallway_sched_lines_dup (page->lines, title);
      hallway_report_warn_at (page->report, "truncated", _("the text ends in the middle of a session, which was left out"), text, i + 1);
      page->draft->partial = TRUE;
      return;
    }
}

static void
read_preamble_line (Page *page,
                    guint position)
{
  g_autofree char *text = hallway_sched_lines_dup (page->lines, position);
  const char      *filter = strstr (text, CLEAR_FILTER);
  const char      *rest = g_str_has_prefix (text, "strong>") ? text + strlen ("strong>") : text;

  if (strstr (text, "View All Dates") != NULL)
    page->draft->partial = TRUE;
  if (filter != NULL && filter > rest)
    {
      page->draft->partial = TRUE;
      g_free (page->filter);
      page->filter = g_strstrip (g_strndup (rest, filter - rest));
    }
  else if (g_str_has_suffix (text, HAS_ENDED))
    {
      page->draft->ended = TRUE;
      page->draft->title = hallway_draft_take_line (page->draft, text, strlen (text) - strlen (HAS_ENDED));
    }
}

/* "You must be registered for CONFERENCE to participate" names the conference where nothing else does. */
static void
find_title (Page       *page,
            const char *preamble)
{
  static const char     *expression = "registered for (\\S[^.\\n]{2,100}?) to participate";
  g_autoptr (GRegex)     regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  if (page->draft->title != NULL || preamble == NULL)
    return;

  regex = g_regex_new (expression, 0, 0, NULL);
  if (g_regex_match (regex, preamble, 0, &match))
    {
      g_autofree char *title = g_match_info_fetch (match, 1);

      page->draft->title = hallway_draft_take_line (page->draft, title, -1);
    }
}

/* Reads what stands before the first session; the words of it may tell where the conference is. */
static char *
read_preamble (Page *page)
{
  guint end = page->blocks->len > 0 ? MIN (get_block (page, 0)->slot, get_block (page, 0)->title) : 0;
  char *preamble = hallway_sched_lines_join (page->lines, 0, end);

  for (guint i = 0; i < end; i++)
    if (hallway_sched_lines_get (page->lines, i)->length < SNIFF_SIZE)
      read_preamble_line (page, i);
  find_title (page, preamble);

  return preamble;
}

/* Whether a line can be the name of a place: short and no sentence. */
static gboolean
can_be_venue (Page *page,
              guint position,
              guint end)
{
  g_autofree char *text = NULL;

  if (position >= end || get_kind (page, position) != HALLWAY_SCHED_LINE_TEXT)
    return FALSE;
  text = hallway_sched_lines_dup (page->lines, position);

  return strchr ("-*\"“", *text) == NULL && hallway_position_is_plausible (text);
}

/* Looks at all sessions to tell how this page writes venues and types. */
static void
learn_layout (Page *page)
{
  guint n_with_body = 0;
  guint n_with_venue = 0;

  page->indent = hallway_sched_lines_get (page->lines, get_block (page, 0)->date)->indent;
  for (guint i = 0; i < page->blocks->len; i++)
    {
      HallwaySchedBlock *block = get_block (page, i);
      guint              rest = skip_tail (page, block->date + 1, block->end);

      for (guint j = block->date + 1; j < block->end && get_kind (page, j) == HALLWAY_SCHED_LINE_TEXT; j++)
        page->types_indented |= is_indented (page, j);
      if (!hallway_sched_block_has_date_under_title (block, page->lines) || rest == block->end)
        continue;
      n_with_body++;
      n_with_venue += can_be_venue (page, block->date + 1, block->end);
    }
  page->venue_first = n_with_body > 0 && n_with_venue * 5 >= n_with_body * 4;
}

static void
read_type (Page                *page,
           HallwayDraftSession *session,
           guint                position)
{
  g_autofree char *text = hallway_sched_lines_dup (page->lines, position);
  char            *comma = strstr (text, ", ");

  if (session->track != NULL)
    return;
  if (comma != NULL)
    {
      *comma = '\0';
      session->type = hallway_draft_take_line (page->draft, comma + 2, -1);
    }
  session->track = hallway_draft_take_line (page->draft, text, -1);
  if (session->track != NULL)
    session->track = hallway_draft_add_track (page->draft, session->track)->name;
}

/* What follows the date: the venue, then types and custom fields until a blank line. */
static void
read_tail (Page                *page,
           HallwayDraftSession *session,
           guint                start,
           guint                end)
{
  for (guint i = start; i < end && get_kind (page, i) != HALLWAY_SCHED_LINE_BLANK; i++)
    {
      if (get_kind (page, i) == HALLWAY_SCHED_LINE_BULLET)
        continue;
      if (i == start && !is_indented (page, i))
        {
          g_autofree char *venue = hallway_sched_lines_dup (page->lines, i);

          session->room = hallway_sched_take_venue (page->draft, venue);
        }
      else if (is_indented (page, i) || !page->types_indented)
        read_type (page, session, i);
    }
}

/* New layout: venue, types and custom fields at the end, without a date before them. Returns where they begin. */
static guint
find_loose_tail (Page *page,
                 guint start,
                 guint end)
{
  guint last = end;
  guint tail;

  while (last > start && get_kind (page, last - 1) == HALLWAY_SCHED_LINE_BLANK)
    last--;
  tail = last;
  while (tail > start && (get_kind (page, tail - 1) == HALLWAY_SCHED_LINE_BULLET ||
                          (is_indented (page, tail - 1) && get_kind (page, tail - 1) == HALLWAY_SCHED_LINE_TEXT)))
    tail--;
  if (page->venue_first || tail < start + 2 || !can_be_venue (page, tail - 1, end))
    return tail < last ? tail : end;
  if (tail < last || (get_kind (page, tail - 2) == HALLWAY_SCHED_LINE_BLANK && get_kind (page, tail - 3) == HALLWAY_SCHED_LINE_BLANK))
    return tail - 1;

  return end;
}

static void
read_body (Page                *page,
           HallwayDraftSession *session,
           guint                start,
           guint                end)
{
  guint              people = hallway_sched_people_find (page->lines, start, end);
  g_autofree char   *text = hallway_sched_lines_join (page->lines, start, people);
  g_autoptr (GArray) participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

  session->abstract = hallway_draft_take_text (page->draft, text, -1);
  session->text_format = HALLWAY_TEXT_PLAIN;
  hallway_sched_people_read (page->lines, people, end, page->draft, participations);
  session->persons = hallway_draft_take_array (page->draft, participations);
  session->n_persons = participations->len;
}

/* The new layout, or a classic session without any text. */
static void
read_after_date (Page                    *page,
                 HallwayDraftSession     *session,
                 const HallwaySchedBlock *block)
{
  guint start = block->date + 1;
  guint end = block->second_date != HALLWAY_SCHED_NO_LINE ? block->second_date : block->end;
  guint tail = end;

  if (block->second_date != HALLWAY_SCHED_NO_LINE)
    read_tail (page, session, block->second_date + 1, block->end);
  if (skip_tail (page, start, end) == end && can_be_venue (page, start, end))
    {
      read_tail (page, session, start, end);
      return;
    }

  if (page->venue_first && can_be_venue (page, start, end))
    {
      read_tail (page, session, start, start + 1);
      start++;
    }
  if (block->second_date == HALLWAY_SCHED_NO_LINE)
    {
      tail = find_loose_tail (page, start, end);
      if (session->room == NULL || tail == end || is_indented (page, tail))
        read_tail (page, session, tail, end);
    }
  read_body (page, session, start, tail);
}

static void
read_session (Page                    *page,
              const HallwaySchedBlock *block,
              GArray                  *whens)
{
  HallwayDraftSession *session = hallway_draft_add_session (page->draft);

  session->line = (block->title != HALLWAY_SCHED_NO_LINE ? block->title : block->date) + 1;
  if (block->title != HALLWAY_SCHED_NO_LINE)
    {
      g_autofree char *title = hallway_sched_lines_dup (page->lines, block->title);

      session->title = hallway_sched_take_title (page->draft, title);
    }
  g_array_append_val (whens, block->when);

  if (hallway_sched_block_has_date_under_title (block, page->lines))
    {
      read_after_date (page, session, block);
    }
  else
    {
      read_tail (page, session, block->date + 1, block->end);
      read_body (page, session, block->title + 1, block->date);
    }
}

/* A page filtered by a venue doesn't repeat it. */
static void
set_filtered_venue (Page *page,
                    guint first)
{
  for (guint i = first; i < page->draft->sessions->len; i++)
    if (hallway_draft_get_session (page->draft, i)->room != NULL)
      return;
  for (guint i = first; i < page->draft->sessions->len; i++)
    hallway_draft_get_session (page->draft, i)->room = hallway_sched_take_venue (page->draft, page->filter);
}

static gboolean
sniff (const HallwayDocument *document)
{
  g_autoptr (GArray) lines = NULL;
  gboolean           has_day = FALSE;
  gsize              start = 0;

  while (start < document->length && g_ascii_isspace (document->text[start]))
    start++;
  if (start < document->length && strchr ("<{", document->text[start]) != NULL)
    return FALSE;

  lines = hallway_sched_lines_split (document, SNIFF_SIZE, NULL);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      HallwaySchedLineKind kind = hallway_sched_lines_get (lines, i)->kind;

      if (kind == HALLWAY_SCHED_LINE_WHEN || (kind == HALLWAY_SCHED_LINE_SLOT && has_day))
        return TRUE;
      has_day |= kind == HALLWAY_SCHED_LINE_DAY;
    }

  return FALSE;
}

static gboolean
read_page (const HallwayDocument    *document,
           const HallwayReadOptions *options,
           HallwayDraft             *draft,
           HallwayReport            *report,
           GError                  **error)
{
  g_auto (Page)      page = { .draft = draft, .report = report };
  g_autoptr (GArray) whens = g_array_new (FALSE, FALSE, sizeof (HallwaySchedWhen));
  g_autofree char   *preamble = NULL;
  guint              first = draft->sessions->len;

  page.lines = hallway_sched_lines_split (document, document->length, error);
  if (page.lines == NULL)
    return FALSE;
  page.blocks = hallway_sched_blocks_find (page.lines);
  if (page.blocks->len == 0)
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED, _("the text ends before the date of its first session"));
      return FALSE;
    }

  preamble = read_preamble (&page);
  learn_layout (&page);
  for (guint i = 0; i < page.blocks->len; i++)
    read_session (&page, get_block (&page, i), whens);
  check_end (&page);
  set_filtered_venue (&page, first);
  hallway_sched_finish (draft, first, whens, options, preamble, report);

  return TRUE;
}

const HallwayReader hallway_sched_text_reader = {
  .name = "sched-text",
  .title = "Sched page as text",
  .sniff = sniff,
  .read = read_page,
};
