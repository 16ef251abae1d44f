/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-calendar.h"

#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* No component's name is longer. In octets. */
#define LONGEST_NAME 40

/* Where the structure of the file has come to. */
typedef struct
{
  GPtrArray  *open;   /* (owned) (element-type utf8): names of the components around, outermost first */
  icalparser *parser; /* (owned) (nullable): of the VTIMEZONE around */
  gboolean    begun;  /* a calendar was seen */
} Structure;

/**
 * hallway_icalendar_calendar_clear:
 *
 * Frees what @self holds.
 */
void
hallway_icalendar_calendar_clear (HallwayIcalendarCalendar *self)
{
  g_clear_pointer (&self->product, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->timezone, g_free);
  g_clear_pointer (&self->hint, g_free);
}

static const char *
get_innermost (const Structure *structure)
{
  return structure->open->len > 0 ? g_ptr_array_index (structure->open, structure->open->len - 1) : "";
}

static gboolean
begin (HallwayIcalendarCalendar    *self,
       Structure                   *structure,
       const HallwayIcalendarLines *lines,
       GError                     **error)
{
  char *name = g_strstrip (g_ascii_strup (hallway_icalendar_lines_get_value (lines), -1));

  g_ptr_array_add (structure->open, name);
  if (structure->open->len > HALLWAY_LIMIT_DEPTH)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("components are nested deeper than %d at line %u"), HALLWAY_LIMIT_DEPTH, lines->number);
      return FALSE;
    }

  structure->begun = structure->begun || g_str_equal (name, "VCALENDAR");
  if (g_str_equal (name, "VTIMEZONE") && structure->parser == NULL)
    structure->parser = icalparser_new ();
  if (g_str_equal (name, "VEVENT") && ++self->n_events > HALLWAY_LIMIT_SESSIONS)
    {
      g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("more than %d sessions"), HALLWAY_LIMIT_SESSIONS);
      return FALSE;
    }
  return TRUE;
}

/* A component's name, if it can be one: it may be a whole file whose lines end in nothing that ends a line. */
static const char *
name_component (const char *name)
{
  for (const char *c = name; *c != '\0'; c++)
    if ((!g_ascii_isalnum (*c) && *c != '-') || c - name == LONGEST_NAME)
      return "a component";
  return *name != '\0' ? name : "a component";
}

static void
set_truncated (const Structure *structure,
               guint            line,
               GError         **error)
{
  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED, _("it ends early, at line %u within %s"), line, name_component (get_innermost (structure)));
}

static gboolean
end (Structure                   *structure,
     const HallwayIcalendarLines *lines,
     GError                     **error)
{
  g_autofree char *name = g_strstrip (g_ascii_strup (hallway_icalendar_lines_get_value (lines), -1));

  if (structure->open->len > 0 && g_str_equal (name, get_innermost (structure)))
    {
      g_ptr_array_set_size (structure->open, (int) structure->open->len - 1);
      return TRUE;
    }

  if (structure->open->len > 0 && lines->next == lines->end && g_str_has_prefix (get_innermost (structure), name))
    set_truncated (structure, lines->number, error);
  else
    g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_MALFORMED, _("the end of %s at line %u ends nothing that is open"), name_component (name), lines->number);
  return FALSE;
}

/* The value of a property that is of libical's or of nobody's, as text. */
static void
keep_value (char                       **value,
            const HallwayIcalendarLines *lines)
{
  g_autofree char *line = NULL;
  icalproperty    *property;
  const char      *text;

  if (*value != NULL)
    return;

  line = g_strconcat ("COMMENT:", hallway_icalendar_lines_get_value (lines), NULL);
  property = icalproperty_new_from_string (line);
  text = property != NULL ? icalproperty_get_comment (property) : NULL;
  if (text != NULL)
    *value = g_strstrip (g_strdup (text));
  g_clear_pointer (&property, icalproperty_free);
}

static void
read_property (HallwayIcalendarCalendar    *self,
               const HallwayIcalendarLines *lines)
{
  if (g_str_equal (lines->name, "PRODID"))
    keep_value (&self->product, lines);
  else if (g_str_equal (lines->name, "X-WR-CALNAME") || g_str_equal (lines->name, "NAME"))
    keep_value (&self->name, lines);
  else if (g_str_equal (lines->name, "X-WR-CALDESC"))
    keep_value (&self->description, lines);
  else if (g_str_equal (lines->name, "X-WR-TIMEZONE"))
    keep_value (&self->timezone, lines);
  else if (g_str_equal (lines->name, "TZID") || g_str_equal (lines->name, "VTIMEZONE"))
    keep_value (&self->hint, lines);
}

static void
feed_zone (Structure                   *structure,
           const HallwayIcalendarLines *lines,
           HallwayIcalendarZones       *zones)
{
  icalcomponent *vtimezone = icalparser_add_line (structure->parser, lines->text->str);

  if (vtimezone == NULL)
    return;
  hallway_icalendar_zones_add_component (zones, vtimezone);
  icalcomponent_free (vtimezone);
  g_clear_pointer (&structure->parser, icalparser_free);
}

static gboolean
scan_line (HallwayIcalendarCalendar    *self,
           Structure                   *structure,
           const HallwayIcalendarLines *lines,
           HallwayIcalendarZones       *zones,
           GError                     **error)
{
  gboolean success = TRUE;

  if (g_str_equal (lines->name, "BEGIN"))
    success = begin (self, structure, lines, error);
  else if (g_str_equal (lines->name, "END"))
    success = end (structure, lines, error);
  else if (structure->open->len == 1)
    read_property (self, lines);
  /* FOSDEM says the zone in each of its sessions. */
  else if (structure->open->len == 2 && g_str_equal (lines->name, "TZID") && g_str_equal (get_innermost (structure), "VEVENT"))
    keep_value (&self->hint, lines);

  if (success && structure->parser != NULL)
    feed_zone (structure, lines, zones);
  return success;
}

/**
 * hallway_icalendar_calendar_scan:
 * @self: (out): filled with what stands around the sessions
 * @document: the file
 * @zones: gets the zones that the file declares
 * @report: is told what had to be repaired
 * @error: return location for HALLWAY_IMPORT_ERROR_TRUNCATED, _MALFORMED or _LIMIT
 *
 * Goes once through the whole file: whether it is whole, and what it says about all of its sessions, some of which
 * may stand after them.
 *
 * Returns: %FALSE with @error set if the file isn't whole
 */
gboolean
hallway_icalendar_calendar_scan (HallwayIcalendarCalendar *self,
                                 const HallwayDocument    *document,
                                 HallwayIcalendarZones    *zones,
                                 HallwayReport            *report,
                                 GError                  **error)
{
  g_auto (HallwayIcalendarLines) lines = { 0 };
  g_autoptr (GPtrArray)          open = g_ptr_array_new_with_free_func (g_free);
  Structure                      structure = { .open = open };
  g_autoptr (GError)             reason = NULL;

  g_return_val_if_fail (self != NULL && document != NULL, FALSE);
  g_return_val_if_fail (zones != NULL && report != NULL, FALSE);

  *self = (HallwayIcalendarCalendar){ 0 };
  hallway_icalendar_lines_init (&lines, document->text, document->length);
  while (reason == NULL && hallway_icalendar_lines_next (&lines, &reason))
    scan_line (self, &structure, &lines, zones, &reason);
  g_clear_pointer (&structure.parser, icalparser_free);

  if (reason == NULL && open->len > 0)
    set_truncated (&structure, lines.next_number - 1, &reason);
  else if (reason == NULL && !structure.begun)
    g_set_error_literal (&reason, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_MALFORMED, _("it has no BEGIN:VCALENDAR"));
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  for (guint i = 0; i < MIN (lines.repaired, 1); i++)
    hallway_report_warn (report, "repaired", _("lines that break the rules of iCalendar were repaired"), NULL);
  return TRUE;
}

/**
 * hallway_icalendar_calendar_get_producer:
 *
 * Returns: who wrote the file
 */
HallwayIcalendarProducer
hallway_icalendar_calendar_get_producer (const HallwayIcalendarCalendar *self)
{
  static const struct
  {
    const char              *word;
    HallwayIcalendarProducer producer;
  } producers[] = {
    { "sched.com", HALLWAY_ICALENDAR_PRODUCER_SCHED },
    { "sched.org", HALLWAY_ICALENDAR_PRODUCER_SCHED },
    { "//pretalx//", HALLWAY_ICALENDAR_PRODUCER_PRETALX },
    { "ri_cal", HALLWAY_ICALENDAR_PRODUCER_FRAB },
    { "//frab", HALLWAY_ICALENDAR_PRODUCER_FRAB },
    { "//cern//indico", HALLWAY_ICALENDAR_PRODUCER_INDICO },
    { "ietf", HALLWAY_ICALENDAR_PRODUCER_IETF },
    { "google calendar", HALLWAY_ICALENDAR_PRODUCER_GOOGLE },
    { "//hallway//", HALLWAY_ICALENDAR_PRODUCER_HALLWAY },
  };
  g_autofree char *product = self->product != NULL ? g_ascii_strdown (self->product, -1) : NULL;

  for (guint i = 0; product != NULL && i < G_N_ELEMENTS (producers); i++)
    if (strstr (product, producers[i].word) != NULL)
      return producers[i].producer;
  return HALLWAY_ICALENDAR_PRODUCER_OTHER;
}

/* "-//Sched.com The Event's Title//EN": Sched's X-WR-CALNAME is only the host's first part. */
static char *
make_sched_title (const char *product)
{
  const char *start = strchr (product, ' ');
  const char *stop = g_strrstr (product, "//");

  if (start == NULL || stop == NULL || stop <= start + 1)
    return NULL;
  return g_strstrip (g_strndup (start, (gsize) (stop - start)));
}

/**
 * hallway_icalendar_calendar_make_title:
 *
 * Returns: (transfer full) (nullable): what the conference is called
 */
char *
hallway_icalendar_calendar_make_title (const HallwayIcalendarCalendar *self)
{
  char *title = NULL;

  if (hallway_icalendar_calendar_get_producer (self) == HALLWAY_ICALENDAR_PRODUCER_SCHED)
    title = make_sched_title (self->product);
  if (title == NULL && self->name != NULL)
    title = g_strdup (self->name);
  if (title == NULL)
    title = g_strdup (self->description);
  return title;
}

/**
 * hallway_icalendar_calendar_get_zone:
 * @zones: the zones of the file
 *
 * Finds the zone that times without one are of: X-WR-TIMEZONE, which Sched fills with UTC wherever the conference is;
 * else a zone in a place where none belongs; else the only VTIMEZONE.
 *
 * Returns: (transfer none) (nullable): the zone, never UTC
 */
HallwayZone *
hallway_icalendar_calendar_get_zone (const HallwayIcalendarCalendar *self,
                                     HallwayIcalendarZones          *zones)
{
  HallwayZone *zone = NULL;

  if (self->timezone != NULL && hallway_icalendar_calendar_get_producer (self) != HALLWAY_ICALENDAR_PRODUCER_SCHED)
    hallway_icalendar_zones_lookup (zones, self->timezone, &zone);
  if (zone == NULL && self->hint != NULL)
    hallway_icalendar_zones_lookup (zones, self->hint, &zone);
  return zone != NULL ? zone : hallway_icalendar_zones_get_declared (zones);
}
