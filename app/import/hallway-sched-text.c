/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import-error.h"
#include "hallway-position.h"
#include "hallway-sched-lines.h"
#include "hallway-sched-people.h"

#include <string.h>

#define SNIFF_SIZE (64 * 1024)
#define CLEAR_FILTER "[clear filter]"
#define HAS_ENDED " has ended"
#define NONE G_MAXUINT
#define MOST_SLOTS 64 /* tried for one date */

/* "9:00am CDT" */
typedef struct
{
  guint    position;
  int      clock; /* seconds after midnight */
  char     zone[HALLWAY_SCHED_ZONE_SIZE];
  gboolean is_framed;
} Slot;

/* What was seen since the date of the last session. */
typedef struct
{
  GArray  *slots;       /* (unowned) (element-type Slot) */
  guint    loose_title; /* first line of text after the venue and types, or NONE */
  gboolean is_after_tail;
} Trail;

/* Where one session stands. Two layouts are in use (reference: formats, section 5.2): the classic one has the date
 * and the venue after the people, the new one has the date under the title, and may repeat it after the people. */
typedef struct
{
  guint slot;        /* "9:00am CDT", or NONE */
  guint title;       /* or NONE */
  guint when;        /* its date */
  guint second_when; /* its date once more, or NONE */
  guint end;         /* the line after its last */
} Block;

typedef struct
{
  GArray        *lines;       /* (owned) (element-type HallwaySchedLine) */
  GArray        *blocks;      /* (owned) (element-type Block) */
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

static Block *
get_block (Page *page,
           guint position)
{
  return &g_array_index (page->blocks, Block, position);
}

static Block *
get_last_block (Page *page)
{
  return page->blocks->len > 0 ? get_block (page, page->blocks->len - 1) : NULL;
}

static void
page_clear (Page *page)
{
  g_clear_pointer (&page->lines, g_array_unref);
  g_clear_pointer (&page->blocks, g_array_unref);
  g_clear_pointer (&page->filter, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static void
parse_when (Page             *page,
            guint             position,
            HallwaySchedWhen *when)
{
  g_autofree char *text = hallway_sched_lines_dup (page->lines, position);

  hallway_sched_when_parse (when, text);
}

static int
parse_slot (Page *page,
            guint position,
            char *zone)
{
  g_autofree char *text = hallway_sched_lines_dup (page->lines, position);

  return hallway_sched_clock_parse (text, zone);
}

static gboolean
same_text (Page *page,
           guint a,
           guint b)
{
  const HallwaySchedLine *first = hallway_sched_lines_get (page->lines, a);
  const HallwaySchedLine *second = hallway_sched_lines_get (page->lines, b);

  return first->length == second->length && memcmp (first->text, second->text, first->length) == 0;
}

/* A heading stands between blank lines, or under its day. */
static gboolean
is_framed (Page *page,
           guint position)
{
  HallwaySchedLineKind before = position > 0 ? get_kind (page, position - 1) : HALLWAY_SCHED_LINE_BLANK;
  HallwaySchedLineKind after = position + 1 < page->lines->len ? get_kind (page, position + 1) : HALLWAY_SCHED_LINE_BLANK;

  return (before == HALLWAY_SCHED_LINE_BLANK || before == HALLWAY_SCHED_LINE_DAY) && after == HALLWAY_SCHED_LINE_BLANK;
}

static void
remember_slot (Page  *page,
               Trail *trail,
               guint  position)
{
  Slot slot = { .position = position, .is_framed = is_framed (page, position) };

  slot.clock = parse_slot (page, position, slot.zone);
  g_array_append_val (trail->slots, slot);
}

/* The heading that the session of a date stands under. A description may hold times on lines of their own, so that a
 * heading between blank lines is surer. */
static guint
find_slot (Trail                  *trail,
           const HallwaySchedWhen *when)
{
  guint first = NONE;
  guint oldest = trail->slots->len > MOST_SLOTS ? trail->slots->len - MOST_SLOTS : 0;

  for (guint i = trail->slots->len; when->start != HALLWAY_TIME_UNKNOWN && i-- > oldest;)
    {
      const Slot *slot = &g_array_index (trail->slots, Slot, i);

      if (when->start - hallway_time_get_day (when->start) != slot->clock)
        continue;
      if (*slot->zone != '\0' && *when->zone != '\0' && !g_str_equal (slot->zone, when->zone))
        continue;
      if (slot->is_framed)
        return slot->position;
      first = slot->position;
    }

  return first;
}

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

static gboolean
is_date_under_title (Page        *page,
                     const Block *block)
{
  return block->title == NONE || hallway_sched_lines_skip (page->lines, block->title + 1, block->when) == block->when;
}

/* A date without a heading of its own: the date of the new layout once more, or a session under the heading of the
 * one before it; else it is part of a description. */
static gboolean
take_date_without_slot (Page  *page,
                        Trail *trail,
                        guint  position)
{
  Block *last = get_last_block (page);

  if (last == NULL || trail->slots->len > 0)
    return FALSE;
  if (is_date_under_title (page, last))
    {
      if (last->second_when == NONE && same_text (page, last->when, position))
        last->second_when = position;
      return FALSE;
    }
  if (trail->loose_title == NONE)
    return FALSE;
  g_array_append_val (page->blocks, ((Block){ NONE, trail->loose_title, position, NONE, page->lines->len }));

  return TRUE;
}

static gboolean
take_date (Page  *page,
           Trail *trail,
           guint  position)
{
  Block            block = { NONE, NONE, position, NONE, page->lines->len };
  HallwaySchedWhen when;

  parse_when (page, position, &when);
  block.slot = find_slot (trail, &when);
  if (block.slot == NONE)
    return take_date_without_slot (page, trail, position);

  block.title = hallway_sched_lines_skip (page->lines, block.slot + 1, position);
  if (block.title == position)
    block.title = NONE;
  g_array_append_val (page->blocks, block);

  return TRUE;
}

static void
trail_restart (Trail *trail)
{
  g_array_set_size (trail->slots, 0);
  trail->loose_title = NONE;
  trail->is_after_tail = FALSE;
}

static void
find_blocks (Page *page)
{
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  Trail              trail = { .slots = slots, .loose_title = NONE };

  for (guint i = 0; i < page->lines->len; i++)
    {
      HallwaySchedLineKind kind = get_kind (page, i);

      if (kind == HALLWAY_SCHED_LINE_SLOT)
        remember_slot (page, &trail, i);
      else if (kind == HALLWAY_SCHED_LINE_BLANK)
        trail.is_after_tail = TRUE;
      else if (kind == HALLWAY_SCHED_LINE_TEXT && trail.is_after_tail && trail.loose_title == NONE)
        trail.loose_title = i;
      else if (kind == HALLWAY_SCHED_LINE_WHEN && take_date (page, &trail, i))
        trail_restart (&trail);
    }
}

/* The heading of a day has the heading of a slot under it. */
static gboolean
is_day_heading (Page *page,
                guint position)
{
  guint next = hallway_sched_lines_skip (page->lines, position + 1, page->lines->len);

  return get_kind (page, position) == HALLWAY_SCHED_LINE_DAY &&
         (next == page->lines->len || get_kind (page, next) == HALLWAY_SCHED_LINE_SLOT);
}

static gboolean
ends_session (Page    *page,
              guint    position,
              gboolean is_last)
{
  HallwaySchedLineKind kind = get_kind (page, position);

  return kind == HALLWAY_SCHED_LINE_END || is_day_heading (page, position) ||
         (is_last && kind == HALLWAY_SCHED_LINE_SLOT && is_framed (page, position));
}

/* A session ends where the next begins, without the heading of the next day. */
static void
find_ends (Page *page)
{
  for (guint i = 0; i < page->blocks->len; i++)
    {
      Block   *block = get_block (page, i);
      gboolean is_last = i + 1 == page->blocks->len;
      guint    end = page->lines->len;

      if (!is_last)
        end = get_block (page, i + 1)->slot != NONE ? get_block (page, i + 1)->slot : get_block (page, i + 1)->title;
      block->end = block->when + 1;
      while (block->end < end && !ends_session (page, block->end, is_last))
        block->end++;
    }
}

/* A heading and a title after the last date: the rest of that session is missing. */
static void
check_end (Page *page)
{
  Block *last = get_last_block (page);
  guint  start = last != NULL ? last->end : 0;

  for (guint i = start; i < page->lines->len; i++)
    {
      guint            title = hallway_sched_lines_skip (page->lines, i + 1, page->lines->len);
      g_autofree char *text = NULL;

      if (get_kind (page, i) != HALLWAY_SCHED_LINE_SLOT || title == page->lines->len)
        continue;
      text = hallway_sched_lines_dup (page->lines, title);
      hallway_report_warn_at (page->report, "truncated", "the text ends in the middle of a session, which was left out", text, i + 1);
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

  page->indent = hallway_sched_lines_get (page->lines, get_block (page, 0)->when)->indent;
  for (guint i = 0; i < page->blocks->len; i++)
    {
      Block *block = get_block (page, i);
      guint  rest = skip_tail (page, block->when + 1, block->end);

      for (guint j = block->when + 1; j < block->end && get_kind (page, j) == HALLWAY_SCHED_LINE_TEXT; j++)
        page->types_indented |= is_indented (page, j);
      if (!is_date_under_title (page, block) || rest == block->end)
        continue;
      n_with_body++;
      n_with_venue += can_be_venue (page, block->when + 1, block->end);
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
read_after_date (Page                *page,
                 HallwayDraftSession *session,
                 const Block         *block)
{
  guint start = block->when + 1;
  guint end = block->second_when != NONE ? block->second_when : block->end;
  guint tail = end;

  if (block->second_when != NONE)
    read_tail (page, session, block->second_when + 1, block->end);
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
  if (block->second_when == NONE)
    {
      tail = find_loose_tail (page, start, end);
      if (session->room == NULL || tail == end || is_indented (page, tail))
        read_tail (page, session, tail, end);
    }
  read_body (page, session, start, tail);
}

static void
read_session (Page        *page,
              const Block *block,
              GArray      *whens)
{
  HallwayDraftSession *session = hallway_draft_add_session (page->draft);
  HallwaySchedWhen     when;

  session->line = (block->title != NONE ? block->title : block->when) + 1;
  if (block->title != NONE)
    {
      g_autofree char *title = hallway_sched_lines_dup (page->lines, block->title);

      session->title = hallway_sched_take_title (page->draft, title);
    }
  parse_when (page, block->when, &when);
  if (*when.zone == '\0' && block->slot != NONE)
    parse_slot (page, block->slot, when.zone);
  g_array_append_val (whens, when);

  if (is_date_under_title (page, block))
    {
      read_after_date (page, session, block);
    }
  else
    {
      read_tail (page, session, block->when + 1, block->end);
      read_body (page, session, block->title + 1, block->when);
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
  page.blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  find_blocks (&page);
  if (page.blocks->len == 0)
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED, "the text ends before the date of its first session");
      return FALSE;
    }

  find_ends (&page);
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
