/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-table.h"

#include "hallway-draft-builder.h"
#include "hallway-label.h"
#include "hallway-reader.h"
#include "hallway-table-people.h"
#include "hallway-table-row.h"

#include <glib/gi18n.h>
#include <string.h>

/* Tables with a session in each row and headings that say what the columns are: of spreadsheets, and as event services
 * take and give them (reference: formats, section 10.7). They are read twice: what dates mean, and what stands between
 * names, only all rows together tell. */

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
  HallwayTableColumns *columns; /* (unowned) */
  HallwayTablePeople  *people;  /* (owned) */
  HallwayDateOrder     order;
  gint64               day;           /* of the row above, or HALLWAY_TIME_UNKNOWN */
  HallwayZone         *zone;          /* (owned) (nullable): that the first row with one names */
  HallwayZone         *row_zone;      /* (owned) (nullable): of the row, if it is another one */
  gboolean             in_session;    /* one that further rows may belong to */
  gboolean             is_of_several; /* conferences */
} Reading;

/**
 * hallway_table_is_schedule:
 * @document: perhaps a table
 *
 * Returns: whether it is a table whose headings are those of a schedule
 */
gboolean
hallway_table_is_schedule (const HallwayDocument *document)
{
  g_autoptr (GPtrArray) header = hallway_csv_new_row ();
  HallwayCsv            csv;

  return document->shape == NULL && hallway_csv_open (&csv, document, hallway_table_columns_rate, header);
}

/* The format of texts is that of the one that shows it. */
static void
set_text_format (const HallwayTableColumns *columns,
                 HallwayDraftSession       *session)
{
  HallwayTextFormat fallback = columns->is_exact ? HALLWAY_TEXT_MARKDOWN : HALLWAY_TEXT_PLAIN;

  session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, fallback));
}

/* A text alone is the abstract. */
static void
set_texts (Reading               *self,
           const HallwayTableRow *row,
           HallwayDraftSession   *session)
{
  session->abstract = hallway_draft_take_text (self->draft, hallway_table_row_get (row, HALLWAY_COLUMN_ABSTRACT), -1);
  session->description = hallway_draft_take_text (self->draft, hallway_table_row_get (row, HALLWAY_COLUMN_DESCRIPTION), -1);
  if (!hallway_table_columns_has (self->columns, HALLWAY_COLUMN_ABSTRACT))
    {
      session->abstract = session->description;
      session->description = NULL;
    }
  set_text_format (self->columns, session);
}

/* A name, which may be written as HTML. */
static const char *
take_name (Reading    *self,
           const char *cell)
{
  return self->columns->is_exact ? hallway_draft_take_line (self->draft, cell, -1) : hallway_label_take_plain (cell, self->draft);
}

/* The first of several: "Rope; Tar" */
static void
set_track (Reading               *self,
           const HallwayTableRow *row)
{
  const char      *tracks = hallway_table_row_get (row, HALLWAY_COLUMN_TRACK);
  const char      *tags = hallway_table_row_get (row, HALLWAY_COLUMN_TAGS);
  const char      *list = tracks != NULL ? tracks : tags;
  g_autofree char *first = list != NULL ? g_strndup (list, strcspn (list, tracks != NULL ? ";" : ";,")) : NULL;

  hallway_draft_builder_set_track (self->builder, take_name (self, self->columns->is_exact ? tracks : first));
}

static HallwayStatus
find_status (const HallwayTableRow *row)
{
  const char      *cell = hallway_table_row_get (row, HALLWAY_COLUMN_STATUS);
  g_autofree char *status = cell != NULL ? g_ascii_strdown (cell, -1) : NULL;

  if (status != NULL && (strstr (status, "cancelled") != NULL || strstr (status, "canceled") != NULL))
    return HALLWAY_STATUS_CANCELLED;
  return status != NULL && strstr (status, "tentative") != NULL ? HALLWAY_STATUS_TENTATIVE : HALLWAY_STATUS_CONFIRMED;
}

static const char *
take_line (Reading               *self,
           const HallwayTableRow *row,
           HallwayColumn          column)
{
  return hallway_draft_take_line (self->draft, hallway_table_row_get (row, column), -1);
}

static void
set_facts (Reading               *self,
           const HallwayTableRow *row,
           HallwayDraftSession   *session)
{
  session->title = take_name (self, hallway_table_row_get (row, HALLWAY_COLUMN_TITLE));
  session->subtitle = take_line (self, row, HALLWAY_COLUMN_SUBTITLE);
  session->guid = take_line (self, row, HALLWAY_COLUMN_GUID);
  session->code = take_line (self, row, HALLWAY_COLUMN_CODE);
  session->id = take_line (self, row, HALLWAY_COLUMN_ID);
  session->slug = take_line (self, row, HALLWAY_COLUMN_SLUG);
  session->type = take_line (self, row, HALLWAY_COLUMN_TYPE);
  session->language = take_line (self, row, HALLWAY_COLUMN_LANGUAGE);
  session->url = hallway_draft_take_address (self->draft, hallway_table_row_get (row, HALLWAY_COLUMN_URL), -1);
  session->status = find_status (row);
  hallway_draft_builder_set_room (self->builder, take_name (self, hallway_table_row_get (row, HALLWAY_COLUMN_ROOM)));
  set_track (self, row);
  set_texts (self, row, session);
}

/* The first zone is the conference's; a row that names another one tells instants. */
static void
set_zone (Reading               *self,
          const HallwayTableRow *row)
{
  const char      *cell = hallway_table_row_get (row, HALLWAY_COLUMN_TIMEZONE);
  g_autofree char *name = cell != NULL ? g_strstrip (g_strdup (cell)) : NULL;

  g_clear_pointer (&self->row_zone, hallway_zone_unref);
  if (name == NULL)
    return;

  hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), name);
  if (self->zone == NULL)
    self->zone = hallway_zone_new (name);
  else if (!g_str_equal (hallway_zone_get_name (self->zone), name))
    self->row_zone = hallway_zone_new (name);
}

/* A time as HallwayTimes takes it, with the offset that the row tells in one way or another. */
static char *
format_time (Reading                *self,
             const HallwayTableRow  *row,
             const HallwayTableTime *time,
             gint64                  wall)
{
  const char *offset = hallway_table_row_get (row, HALLWAY_COLUMN_UTC_OFFSET);

  if (time->has_offset)
    return hallway_time_format (wall, TRUE, time->utc_offset);
  if (offset != NULL)
    {
      g_autofree char *clock = hallway_time_format (wall, FALSE, 0);

      return g_strconcat (clock, offset, NULL);
    }
  if (self->columns->has_instants)
    return hallway_time_format (wall, TRUE, 0);
  if (self->row_zone != NULL)
    return hallway_time_format (wall, TRUE, hallway_zone_get_offset (self->row_zone, hallway_zone_to_unix (self->row_zone, wall)));
  return hallway_time_format (wall, FALSE, 0);
}

static gint64
get_minutes (Reading               *self,
             const HallwayTableRow *row)
{
  const char *cell = hallway_table_row_get (row, HALLWAY_COLUMN_DURATION);

  return cell != NULL ? hallway_table_parse_minutes (cell, self->columns->has_hours) : HALLWAY_MINUTES_UNKNOWN;
}

/* An exact length is better than an end on the clock, which may show an hour twice. */
static void
set_time (Reading                *self,
          const HallwayTableRow  *row,
          const HallwayTableTime *time,
          HallwayDraftSession    *session)
{
  HallwayTimes    *times = hallway_draft_builder_get_times (self->builder);
  g_autofree char *start = time->start != HALLWAY_TIME_UNKNOWN ? format_time (self, row, time, time->start) : NULL;
  g_autofree char *end = time->end != HALLWAY_TIME_UNKNOWN ? format_time (self, row, time, time->end) : NULL;

  hallway_times_set_start (times, time->is_bad ? hallway_table_row_get (row, HALLWAY_COLUMN_START) : start);
  if (!self->columns->is_exact)
    hallway_times_set_end (times, time->is_bad_end ? hallway_table_row_get (row, HALLWAY_COLUMN_END) : end);
  hallway_times_set_minutes (times, get_minutes (self, row));
  if (time->is_day_told)
    session->day = time->day;
}

/* A conference's name counts if all rows have the same. */
static void
set_conference (Reading               *self,
                const HallwayTableRow *row)
{
  const char *title = take_line (self, row, HALLWAY_COLUMN_CONFERENCE);

  if (title == NULL || self->is_of_several || g_strcmp0 (title, self->draft->title) == 0)
    return;
  self->is_of_several = self->draft->title != NULL;
  self->draft->title = self->is_of_several ? NULL : title;
}

static void
end_session (Reading *self)
{
  if (self->in_session)
    hallway_draft_builder_end_session (self->builder);
  self->in_session = FALSE;
}

static gboolean
is_part (const HallwayTableRow *row)
{
  const char *cell = hallway_table_row_get (row, HALLWAY_COLUMN_PART);

  return cell != NULL && g_ascii_strncasecmp (cell + strspn (cell, " "), "sub", 3) == 0;
}

static void
append_plain (GString          *text,
              const char       *source,
              HallwayTextFormat format)
{
  g_autofree char *plain = source != NULL ? hallway_text_make_plain (source, format) : NULL;

  if (plain != NULL && *plain != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", plain);
}

/* What is part of a session is told in its text, and its people are the session's. */
static void
read_part (Reading               *self,
           const HallwayTableRow *row,
           HallwayTableTime      *time)
{
  HallwayDraftSession *session = hallway_draft_get_session (self->draft, self->draft->sessions->len - 1);
  HallwayDraftSession  part = { 0 };
  g_autoptr (GString)  text = g_string_new (NULL);
  int                  hour = 0, minute = 0;

  part.title = hallway_label_take_plain (hallway_table_row_get (row, HALLWAY_COLUMN_TITLE), self->draft);
  set_texts (self, row, &part);
  append_plain (text, session->abstract, session->text_format);
  g_string_append (text, text->len > 0 ? "\n\n• " : "• ");
  if (time->start != HALLWAY_TIME_UNKNOWN)
    {
      hallway_time_to_civil (time->start, NULL, NULL, NULL, &hour, &minute, NULL);
      g_string_append_printf (text, "%02d:%02d ", hour, minute);
    }
  g_string_append (text, part.title != NULL ? part.title : "");
  append_plain (text, part.abstract, part.text_format);
  append_plain (text, part.description, part.text_format);

  session->abstract = hallway_draft_take_text (self->draft, text->str, -1);
  if (session->description != NULL)
    session->description = hallway_draft_take_text (self->draft, session->description, -1);
  session->text_format = HALLWAY_TEXT_PLAIN;
  hallway_table_people_read (self->people, row->cells, self->draft, self->builder);
}

/* A row without title and start is a heading, or nothing. */
static gboolean
read_row (Reading               *self,
          const HallwayTableRow *row,
          guint                  line,
          GError               **error)
{
  HallwayTableTime     time = hallway_table_row_get_time (row, self->order, self->day);
  HallwayDraftSession *session;

  if (time.has_date)
    self->day = time.day;
  if (hallway_table_row_get (row, HALLWAY_COLUMN_TITLE) == NULL && time.start == HALLWAY_TIME_UNKNOWN)
    return TRUE;
  if (hallway_table_row_is (row, HALLWAY_COLUMN_PUBLISHED, FALSE))
    return TRUE;
  if (self->in_session && is_part (row))
    {
      read_part (self, row, &time);
      return TRUE;
    }

  end_session (self);
  session = hallway_draft_builder_begin_session (self->builder, line, error);
  if (session == NULL)
    return FALSE;

  self->in_session = TRUE;
  set_conference (self, row);
  set_facts (self, row, session);
  set_zone (self, row);
  set_time (self, row, &time, session);
  hallway_table_people_read (self->people, row->cells, self->draft, self->builder);
  return TRUE;
}

static gboolean
read_rows (Reading   *self,
           HallwayCsv csv,
           GError   **error)
{
  g_auto (HallwayTableRow) row = { NULL };

  hallway_table_row_init (&row, self->columns);
  do
    {
      if (!hallway_table_row_read (&row, &csv, error))
        return FALSE;
      if (row.cells->len > 0 && !read_row (self, &row, csv.line, error))
        return FALSE;
    }
  while (row.cells->len > 0);

  end_session (self);
  return TRUE;
}

/* What the rows together tell of each. */
static gboolean
learn (Reading                  *self,
       HallwayCsv                csv,
       const HallwayReadOptions *options,
       GError                  **error)
{
  g_auto (HallwayTableRow) row = { NULL };
  HallwayTableDates        dates;
  guint                    n_starts = 0;

  hallway_table_dates_init (&dates);
  hallway_table_row_init (&row, self->columns);
  do
    {
      if (!hallway_table_row_read (&row, &csv, error))
        return FALSE;
      n_starts += hallway_table_row_learn (&row, &dates);
      hallway_table_people_learn (self->people, row.cells);
    }
  while (row.cells->len > 0);

  if (n_starts == 0)
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE,
                           _("this is a table, but not a schedule: none of its rows says at which hour something starts"));
      return FALSE;
    }
  self->order = hallway_date_order_from_string (options->dates);
  return self->order != HALLWAY_DATE_ORDER_UNKNOWN || hallway_table_dates_choose (&dates, self->columns->date_order, &self->order, error);
}

static gboolean
hallway_table_read (const HallwayDocument    *document,
                    const HallwayReadOptions *options,
                    HallwayDraft             *draft,
                    HallwayReport            *report,
                    GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  g_autoptr (GPtrArray)           header = hallway_csv_new_row ();
  g_auto (HallwayTableColumns)    columns = { 0 };
  g_autoptr (HallwayTablePeople)  people = NULL;
  Reading                         reading = { .builder = builder, .draft = draft, .columns = &columns, .day = HALLWAY_TIME_UNKNOWN };
  HallwayCsv                      csv;
  gboolean                        is_read;

  if (!hallway_csv_open (&csv, document, hallway_table_columns_rate, header))
    {
      if (!hallway_table_set_stranger_error (document, error))
        g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, _("this is no table with headings"));
      return FALSE;
    }

  hallway_table_columns_init (&columns, header);
  people = hallway_table_people_new (&columns);
  reading.people = people;
  is_read = learn (&reading, csv, options, error) && read_rows (&reading, csv, error);
  g_clear_pointer (&reading.zone, hallway_zone_unref);
  g_clear_pointer (&reading.row_zone, hallway_zone_unref);
  if (is_read)
    hallway_draft_builder_finish (builder);
  return is_read;
}

const HallwayReader hallway_table_reader = {
  .name = "csv",
  .title = "Table (CSV or TSV)",
  .sniff = hallway_table_is_schedule,
  .read = hallway_table_read,
};
