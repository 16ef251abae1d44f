/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-csv.h"
#include "hallway-draft-builder.h"
#include "hallway-json.h"
#include "hallway-label.h"
#include "hallway-sched.h"

#include <string.h>

/* What Sched's interface for programs gives organizers: sessions as JSON or as a table with the same names, and users as
 * JSON beside them (reference: formats, section 5.3). A row of the table is read as an object of texts. */

/* Offsets are quarters of hours, and no clock is further away from UTC. */
#define OFFSET_STEP (15 * 60)
#define MOST_OFFSET (14 * 60 * 60)

/* Who takes part, by what they do there. */
static const char *const people[] = { "speakers", "moderators", "artists", "sponsors", "exhibitors", "volunteers", "staff" };

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
  guint                line;    /* of the row, or 0 */
} Reading;

static guint
rate_header (GPtrArray *cells)
{
  gboolean has_key = g_ptr_array_find_with_equal_func (cells, "event_key", g_str_equal, NULL);

  return has_key && g_ptr_array_find_with_equal_func (cells, "event_start", g_str_equal, NULL) ? cells->len : 0;
}

static gboolean
hallway_sched_api_sniff (const HallwayDocument *document)
{
  g_autoptr (GPtrArray) header = hallway_csv_new_row ();
  HallwayCsv            csv;

  if (document->shape != NULL)
    return hallway_json_shape_has (document->shape, "[].event_key") && hallway_json_shape_has (document->shape, "[].event_start");
  return hallway_csv_open (&csv, document, rate_header, header);
}

static gboolean
hallway_sched_api_sniff_side (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "[].username") &&
         (hallway_json_shape_has (document->shape, "[].role") || hallway_json_shape_has (document->shape, "[].position"));
}

/* Sessions call people by user name, or in lists by name alone. */
static gboolean
read_user (JsonObject *user,
           gpointer    data,
           GError    **error)
{
  Reading    *self = data;
  const char *username = hallway_json_take_line (user, "username", self->draft);
  const char *name = hallway_label_take_plain (hallway_json_get_string (user, "name"), self->draft);
  const char *keys[] = { username, name };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      HallwayDraftPerson *profile = hallway_draft_builder_add_profile (self->builder, keys[i], name);

      if (profile == NULL)
        continue;
      profile->id = username;
      profile->job_title = hallway_json_take_line (user, "position", self->draft);
      profile->company = hallway_json_take_line (user, "company", self->draft);
      profile->biography = hallway_json_take_text (user, "about", self->draft);
      profile->biography_format = hallway_text_guess_format (profile->biography, HALLWAY_TEXT_PLAIN);
      profile->avatar = hallway_json_take_address (user, "avatar", self->draft);
      profile->url = hallway_json_take_address (user, "url", self->draft);
    }
  return TRUE;
}

static gboolean
read_users (const HallwayJsonValue *root,
            gpointer                self,
            GError                **error)
{
  return hallway_json_read_objects (root, read_user, self, error);
}

static void
add_person (Reading    *self,
            JsonObject *object,
            HallwayRole role)
{
  const char         *username = hallway_json_take_line (object, "username", self->draft);
  HallwayDraftPerson *person = hallway_draft_builder_add_profiled (self->builder, username, role);

  if (person != NULL)
    return;

  person = hallway_draft_builder_add_person (self->builder, username, NULL, hallway_label_take_plain (hallway_json_get_string (object, "name"), self->draft), role);
  if (person != NULL && person->company == NULL)
    person->company = hallway_json_take_line (object, "company", self->draft);
}

/* "Ada Moon, Bo &quot;Rope&quot; Wick" */
static void
add_names (Reading    *self,
           const char *names,
           HallwayRole role)
{
  g_auto (GStrv) list = g_strsplit (names, ",", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      const char *name = hallway_label_take_plain (list[i], self->draft);

      if (hallway_draft_builder_add_profiled (self->builder, name, role) == NULL)
        hallway_draft_builder_add_person (self->builder, NULL, NULL, name, role);
    }
}

static void
add_people (Reading    *self,
            JsonObject *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const char *heading = hallway_label_take (people[i], self->draft);
      const char *names = hallway_json_get_string (object, people[i]);
      HallwayRole role = HALLWAY_ROLE_OTHER;

      hallway_sched_role_parse (heading, &role);
      if (names != NULL)
        add_names (self, names, role);
      for (guint j = 0; j < hallway_json_get_length (object, people[i]); j++)
        add_person (self, hallway_json_get_element (object, people[i], j), role);
    }
}

/* The instant beside the clock of the conference tells its offset there and then. */
static gboolean
find_offset (JsonObject             *object,
             const HallwayTimestamp *start,
             int                    *utc_offset)
{
  gint64 instant = hallway_json_get_integer (object, "start_time_ts", 0);
  gint64 offset = start->wall - instant;

  if (instant <= 0 || start->has_offset || ABS (offset) > MOST_OFFSET || offset % OFFSET_STEP != 0)
    return FALSE;

  *utc_offset = (int) offset;
  return TRUE;
}

/* "2027-05-08 TBA" tells the day alone. */
static gboolean
is_to_be_announced (const char *moment)
{
  return moment != NULL && g_str_has_suffix (moment, " TBA");
}

static void
set_time (Reading             *self,
          JsonObject          *object,
          HallwayDraftSession *session)
{
  HallwayTimes    *times = hallway_draft_builder_get_times (self->builder);
  const char      *start = hallway_json_get_string (object, "event_start");
  HallwayTimestamp timestamp;
  int              utc_offset;

  if (is_to_be_announced (start))
    {
      g_autofree char *date = g_strndup (start, strlen (start) - strlen (" TBA"));

      session->day = hallway_time_parse_date (date);
      return;
    }
  if (hallway_time_parse (start, &timestamp) && find_offset (object, &timestamp, &utc_offset))
    {
      g_autofree char *instant = hallway_time_format (timestamp.wall, TRUE, utc_offset);

      hallway_times_set_start (times, instant);
    }
  else
    {
      hallway_times_set_start (times, start);
    }
  hallway_times_set_end (times, hallway_json_get_string (object, "event_end"));
}

/* Types are a list; the first colors the session, and the next or the subtype divides it further, as on Sched's pages. */
static void
set_types (Reading             *self,
           JsonObject          *object,
           HallwayDraftSession *session)
{
  const char    *types = hallway_json_get_string (object, "event_type");
  g_auto (GStrv) list = g_strsplit (types != NULL ? types : "", ",", 2);

  session->type = hallway_label_take_plain (hallway_json_get_string (object, "event_subtype"), self->draft);
  if (list[0] == NULL)
    return;
  hallway_draft_builder_set_track (self->builder, hallway_label_take_plain (list[0], self->draft));
  if (session->type == NULL)
    session->type = hallway_label_take_plain (list[1], self->draft);
}

static void
add_links (Reading    *self,
           JsonObject *object)
{
  static const char *const members[] = { "video_stream", "video_url", "media_url" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    hallway_draft_builder_add_link (self->builder, hallway_json_get_string (object, members[i]), NULL);
  for (guint i = 0; i < hallway_json_get_length (object, "files"); i++)
    {
      JsonObject *file = hallway_json_get_element (object, "files", i);

      hallway_draft_builder_add_attachment (self->builder, hallway_json_get_string (file, "path"), hallway_json_get_string (file, "name"));
    }
}

/* What isn't active isn't on the programme. */
static gboolean
read_session (JsonObject *object,
              gpointer    data,
              GError    **error)
{
  Reading             *self = data;
  const char          *active = hallway_json_get_string (object, "active");
  HallwayDraftSession *session;
  const char          *title;

  if (active != NULL && !g_str_equal (active, "Y"))
    return TRUE;
  session = hallway_draft_builder_begin_session (self->builder, self->line, error);
  if (session == NULL)
    return FALSE;

  title = hallway_label_take_plain (hallway_json_get_string (object, "name"), self->draft);
  session->title = title != NULL ? hallway_sched_take_title (self->draft, title) : NULL;
  session->guid = hallway_json_take_line (object, "id", self->draft);
  session->code = hallway_json_take_line (object, "event_key", self->draft);
  session->url = hallway_json_take_address (object, "url", self->draft);
  session->room = hallway_sched_take_venue (self->draft, hallway_json_get_string (object, "venue"));
  session->abstract = hallway_json_take_text (object, "description", self->draft);
  session->text_format = hallway_text_guess_format (session->abstract, HALLWAY_TEXT_PLAIN);
  set_types (self, object, session);
  set_time (self, object, session);
  add_people (self, object);
  add_links (self, object);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
read_row (Reading   *self,
          GPtrArray *header,
          GPtrArray *cells,
          GError   **error)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint i = 0; i < MIN (header->len, cells->len); i++)
    json_object_set_string_member (object, g_ptr_array_index (header, i), g_ptr_array_index (cells, i));
  return read_session (object, self, error);
}

static gboolean
read_table (Reading               *self,
            const HallwayDocument *document,
            GError               **error)
{
  g_autoptr (GPtrArray) header = hallway_csv_new_row ();
  g_autoptr (GPtrArray) cells = hallway_csv_new_row ();
  HallwayCsv            csv;

  if (!hallway_csv_open (&csv, document, rate_header, header))
    return TRUE;
  do
    {
      if (!hallway_csv_read_row (&csv, cells, error))
        return FALSE;
      self->line = csv.line;
      if (cells->len > 0 && !read_row (self, header, cells, error))
        return FALSE;
    }
  while (cells->len > 0);
  return TRUE;
}

static gboolean
read_array (Reading               *self,
            const HallwayDocument *document,
            HallwayReport         *report,
            GError               **error)
{
  g_autofree char *repaired = NULL;
  HallwayJsonValue root;

  return hallway_json_open (document, &repaired, &root, report, error) && hallway_json_read_objects (&root, read_session, self, error);
}

static gboolean
hallway_sched_api_read (const HallwayDocument    *document,
                        const HallwayReadOptions *options,
                        HallwayDraft             *draft,
                        HallwayReport            *report,
                        GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         reading = { builder, draft, 0 };

  if (!hallway_json_read_sides (options->sides, read_users, &reading, report, error))
    return FALSE;
  if (document->shape != NULL ? !read_array (&reading, document, report, error) : !read_table (&reading, document, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  hallway_sched_clean_titles (draft, 0);
  return TRUE;
}

const HallwayReader hallway_sched_api_reader = {
  .name = "sched-api",
  .title = "Sched API (JSON or CSV)",
  .sniff = hallway_sched_api_sniff,
  .sniff_side = hallway_sched_api_sniff_side,
  .read = hallway_sched_api_read,
};
