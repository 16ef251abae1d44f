/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of conferences (reference: formats, section 8). */

#include "hallway-catalogue.h"

#include "hallway-import-error.h"
#include "hallway-json.h"

#include "model/hallway-link.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_CONFERENCES 10000

#define MOST_PARTS 4

/* Where an address stands in the object of a conference, and what it becomes: %s in @form is what stands there. */
typedef struct
{
  const char *object; /* (nullable): a member that holds it */
  const char *member;
  const char *form; /* (nullable): what is found is the address */
} Place;

/* What a catalogue looks like. */
typedef struct
{
  const char *title;
  const char *signs[2]; /* paths of its shape, which no other JSON has together */
  const char *list;     /* (nullable): the member with the conferences; the whole is an array of them */
  const char *name;
  const char *start;
  const char *end;
  const char *days; /* (nullable): or an array of dates */
  const char *timezone;
  Place       parts[MOST_PARTS];
} Kind;

/* clang-format off */
static const Kind kinds[] = {
  { "Giggity", { "schedules[].url", "schedules[].title" }, "schedules", "title", "start", "end", NULL, "timezone",
    { { NULL, "url", NULL } } },
  { "HackerTracker", { "conferences[].code", "conferences[].events.link" }, "conferences", "name", "start_date", "end_date", NULL, "timezone",
    { { "events", "link", NULL }, { "speakers", "link", NULL }, { "locations", "link", NULL }, { "event_types", "link", NULL } } },
  { "OSEM", { "conferences[].short_title", "conferences[].start_date" }, "conferences", "title", "start_date", "end_date", NULL, "timezone",
    { { NULL, "short_title", "/conferences/%s/schedule.xml" } } },
  { "Kongress", { "[].icalUrl", "[].name" }, NULL, "name", NULL, NULL, "days", "timeZoneId",
    { { NULL, "icalUrl", NULL } } },
  { "pretalx", { "[].slug", "[].date_from" }, NULL, "name", "date_from", "date_to", NULL, "timezone",
    { { "urls", "schedule", NULL } } },
  { "pretalx", { "results[].slug", "results[].date_from" }, "results", "name", "date_from", "date_to", NULL, "timezone",
    { { "urls", "schedule", NULL } } },
};
/* clang-format on */

/* What is being read. */
typedef struct
{
  HallwayCatalogue *catalogue; /* (unowned) */
  const Kind       *kind;
  const char       *address; /* (unowned): of the catalogue, if it has one */
  HallwayDraft     *lines;   /* (owned): makes lines of what strangers wrote */
} Reading;

static const Kind *
find_kind (const HallwayDocument *document)
{
  for (guint i = 0; document->shape != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (hallway_json_shape_has (document->shape, kinds[i].signs[0]) && hallway_json_shape_has (document->shape, kinds[i].signs[1]))
      return &kinds[i];
  return NULL;
}

/* A name that may be one in each of several languages: then the English one, or the first. */
static const char *
take_name (Reading    *reading,
           JsonObject *object)
{
  const char       *line = hallway_json_take_line (object, reading->kind->name, reading->lines);
  JsonObject       *names = hallway_json_get_object (object, reading->kind->name);
  g_autoptr (GList) languages = names != NULL ? json_object_get_members (names) : NULL;

  if (line == NULL)
    line = hallway_json_take_line (names, "en", reading->lines);
  for (GList *l = languages; l != NULL && line == NULL; l = l->next)
    line = hallway_json_take_line (names, l->data, reading->lines);
  return line;
}

static gint64
get_date (JsonObject *object,
          const char *member)
{
  const char *text = member != NULL ? hallway_json_get_string (object, member) : NULL;

  return text != NULL ? hallway_time_parse_date (text) : HALLWAY_TIME_UNKNOWN;
}

static void
extend (HallwayRecord *record,
        gint64         day)
{
  if (day == HALLWAY_TIME_UNKNOWN)
    return;
  if (record->start == HALLWAY_TIME_UNKNOWN || day < record->start)
    record->start = day;
  if (record->end == HALLWAY_TIME_UNKNOWN || day > record->end)
    record->end = day;
}

static void
read_dates (const Kind    *kind,
            JsonObject    *object,
            HallwayRecord *record)
{
  JsonNode  *node = kind->days != NULL ? json_object_get_member (object, kind->days) : NULL;
  JsonArray *days = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  extend (record, get_date (object, kind->start));
  extend (record, get_date (object, kind->end));
  for (guint i = 0; days != NULL && i < json_array_get_length (days); i++)
    {
      JsonNode *day = json_array_get_element (days, i);

      if (JSON_NODE_HOLDS_VALUE (day) && json_node_get_value_type (day) == G_TYPE_STRING)
        extend (record, hallway_time_parse_date (json_node_get_string (day)));
    }
}

static void
read_zone (const Kind    *kind,
           JsonObject    *object,
           HallwayRecord *record)
{
  const char *name = hallway_json_get_string (object, kind->timezone);

  record->zone = name != NULL ? hallway_zone_new (name) : NULL;
  if (record->zone == NULL)
    return;
  record->timezone = g_strdup (hallway_zone_get_name (record->zone));
  record->basis = HALLWAY_BASIS_ZONED;
}

static char *
find_address (const Reading *reading,
              JsonObject    *object,
              const Place   *place)
{
  const char      *text = hallway_json_get_string (place->object != NULL ? hallway_json_get_object (object, place->object) : object, place->member);
  g_autofree char *escaped = text != NULL && place->form != NULL ? g_uri_escape_string (text, NULL, FALSE) : NULL;
  g_auto (GStrv)   around = place->form != NULL ? g_strsplit (place->form, "%s", 2) : NULL;
  g_autofree char *formed = escaped != NULL ? g_strconcat (around[0], escaped, around[1], NULL) : g_strdup (text);
  g_autofree char *address = hallway_link_resolve (formed, reading->address);

  if (address == NULL || (!g_str_has_prefix (address, "http:") && !g_str_has_prefix (address, "https:")))
    return NULL;
  return g_steal_pointer (&address);
}

/* Without the first there is no schedule. */
static GStrv
find_addresses (const Reading *reading,
                JsonObject    *object)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < MOST_PARTS && reading->kind->parts[i].member != NULL; i++)
    {
      g_autofree char *address = find_address (reading, object, &reading->kind->parts[i]);

      if (address == NULL && i == 0)
        return NULL;
      if (address != NULL)
        g_strv_builder_add (builder, address);
    }
  return g_strv_builder_end (builder);
}

static gboolean
read_conference (JsonObject *object,
                 gpointer    user_data,
                 GError    **error)
{
  Reading       *reading = user_data;
  const char    *name = take_name (reading, object);
  g_auto (GStrv) addresses = find_addresses (reading, object);
  HallwayRecord *record;

  if (name == NULL || addresses == NULL || g_hash_table_contains (reading->catalogue->addresses, addresses[0]))
    return TRUE;
  if (reading->catalogue->records->len >= MOST_CONFERENCES)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("a list of more than %d conferences"), MOST_CONFERENCES);
      return FALSE;
    }

  record = hallway_record_new ();
  record->id = g_strdup (addresses[0]);
  record->title = g_strdup (name);
  record->source = hallway_link_get_destination (addresses[0]);
  read_dates (reading->kind, object, record);
  read_zone (reading->kind, object, record);
  g_ptr_array_add (reading->catalogue->records, record);
  g_hash_table_insert (reading->catalogue->addresses, g_strdup (record->id), g_steal_pointer (&addresses));
  return TRUE;
}

/**
 * hallway_catalogue_sniff:
 *
 * Returns: whether it is a list of conferences
 */
gboolean
hallway_catalogue_sniff (const HallwayDocument *document)
{
  return find_kind (document) != NULL;
}

static gboolean
read_conferences (Reading               *reading,
                  const HallwayDocument *document,
                  HallwayReport         *report,
                  GError               **error)
{
  g_autofree char *repaired = NULL;
  HallwayJsonValue root;
  HallwayJsonValue list;

  if (!hallway_json_open (document, &repaired, &root, report, error))
    return FALSE;
  list = root;
  if (reading->kind->list != NULL && !hallway_json_value_find (&root, reading->kind->list, &list))
    return TRUE;
  return hallway_json_read_objects (&list, read_conference, reading, error);
}

/**
 * hallway_catalogue_read:
 * @document: what hallway_catalogue_sniff() takes
 * @report: what is repaired is told here
 * @error: return location for a HallwayImportError
 *
 * Reads a list of conferences. Those of which it has no name, or no address that can be fetched, are passed over.
 *
 * Returns: (transfer full) (nullable): at least one conference, or %NULL with @error set
 */
HallwayCatalogue *
hallway_catalogue_read (const HallwayDocument *document,
                        HallwayReport         *report,
                        GError               **error)
{
  g_autoptr (HallwayCatalogue) self = g_new0 (HallwayCatalogue, 1);
  g_autoptr (HallwayDraft)     lines = hallway_draft_new ();
  Reading                      reading = { .catalogue = self, .kind = find_kind (document), .address = document->name, .lines = lines };

  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_record_unref);
  self->addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  g_return_val_if_fail (reading.kind != NULL, NULL);

  self->title = reading.kind->title;
  if (!read_conferences (&reading, document, report, error))
    return NULL;
  if (self->records->len == 0)
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NO_SESSIONS, _("this is a list of conferences, but of none it says where its schedule is"));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * hallway_catalogue_new_from_part:
 * @error: return location for a HallwayImportError
 *
 * Returns: (transfer full) (nullable): the list of conferences that @part is, or %NULL with @error set
 */
HallwayCatalogue *
hallway_catalogue_new_from_part (const HallwayPart *part,
                                 GError           **error)
{
  g_autoptr (HallwayReport)   report = hallway_report_new ();
  g_autoptr (HallwayDocument) document = hallway_document_new (part, report, error);

  if (document == NULL)
    return NULL;
  if (!hallway_catalogue_sniff (document))
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_UNKNOWN_FORMAT, _("this isn’t a list of conferences that Hallway knows"));
      return NULL;
    }
  return hallway_catalogue_read (document, report, error);
}

/**
 * hallway_catalogue_free:
 *
 * Frees @self.
 */
void
hallway_catalogue_free (HallwayCatalogue *self)
{
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->addresses);
  g_free (self);
}

/**
 * hallway_catalogue_get_addresses:
 * @id: of one of its records
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the addresses of the parts of its schedule
 */
const char *const *
hallway_catalogue_get_addresses (const HallwayCatalogue *self,
                                 const char             *id)
{
  return g_hash_table_lookup (self->addresses, id);
}

/* The one that begins last is the likeliest that anyone still wants. */
static const HallwayRecord *
choose_example (const HallwayCatalogue *self)
{
  const HallwayRecord *example = g_ptr_array_index (self->records, 0);

  for (guint i = 1; i < self->records->len; i++)
    if (((const HallwayRecord *) g_ptr_array_index (self->records, i))->start > example->start)
      example = g_ptr_array_index (self->records, i);
  return example;
}

/**
 * hallway_catalogue_set_error:
 * @document: what hallway_catalogue_sniff() takes
 * @error: (out): return location for HALLWAY_IMPORT_ERROR_CATALOGUE, or why it can't be read
 *
 * Says that a document is no schedule, and how to get at those that it lists.
 */
void
hallway_catalogue_set_error (const HallwayDocument *document,
                             GError               **error)
{
  g_autoptr (HallwayReport)    report = hallway_report_new ();
  g_autoptr (HallwayCatalogue) self = hallway_catalogue_read (document, report, error);
  const HallwayRecord         *example;
  g_autofree char             *addresses = NULL;

  if (self == NULL)
    return;

  example = choose_example (self);
  addresses = g_strjoinv (" ", g_hash_table_lookup (self->addresses, example->id));
  /* Translators: the number of conferences, whose list it is, then the title and the address of one of them */
  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_CATALOGUE,
               ngettext ("this is a list of %u conference (%s), not a schedule; import that of “%s” from %s",
                         "this is a list of %u conferences (%s), not a schedule; import one of them by its address, “%s” from %s", self->records->len),
               self->records->len, self->title, example->title, addresses);
}
