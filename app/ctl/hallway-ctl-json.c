/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl-json.h"

static void
add_sessions (JsonBuilder *builder,
              GPtrArray   *entries)
{
  for (guint i = 0; i < entries->len; i++)
    hallway_json_facts_add_session (builder, g_ptr_array_index (entries, i));
}

static void
begin_member (JsonBuilder *builder,
              const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
}

static void
add_path (JsonBuilder        *builder,
          const HallwayEntry *entry)
{
  g_autofree char *path = hallway_entry_make_path (entry);

  json_builder_add_string_value (builder, path);
}

static void
add_conflicts (JsonBuilder *builder,
               GPtrArray   *entries,
               HallwayPlan *plan)
{
  g_autoptr (GArray) overlaps = hallway_plan_list_overlaps (plan);

  for (guint i = 0; i < overlaps->len; i++)
    {
      const HallwayOverlap *overlap = &g_array_index (overlaps, HallwayOverlap, i);

      json_builder_begin_object (builder);
      begin_member (builder, "sessions");
      add_path (builder, g_ptr_array_index (entries, overlap->first));
      add_path (builder, g_ptr_array_index (entries, overlap->second));
      json_builder_end_array (builder);
      hallway_ctl_json_add_count (builder, "minutes", overlap->minutes);
      json_builder_end_object (builder);
    }
}

/* In the form of the times of the session before it. */
static void
add_gaps (JsonBuilder *builder,
          GPtrArray   *entries,
          HallwayPlan *plan)
{
  g_autoptr (GArray) gaps = hallway_plan_list_gaps (plan);

  for (guint i = 0; i < gaps->len; i++)
    {
      const HallwayGap   *gap = &g_array_index (gaps, HallwayGap, i);
      const HallwayEntry *before = g_ptr_array_index (entries, gap->before);
      HallwayZone        *zone = hallway_entry_get_zone (before);
      HallwaySpan         session = hallway_entry_get_span (before);
      HallwaySpan         gap_span = { gap->start, session.utc_offset, gap->minutes, session.floating };
      HallwaySpan         span = hallway_span_in_zone (&gap_span, zone);
      g_autofree char    *start = hallway_span_format_start (&span);
      g_autofree char    *end = hallway_span_format_end (&span, zone);

      json_builder_begin_object (builder);
      hallway_json_facts_add_string (builder, "start", start);
      hallway_json_facts_add_string (builder, "end", end);
      hallway_ctl_json_add_count (builder, "minutes", gap->minutes);
      json_builder_end_object (builder);
    }
}

/**
 * hallway_ctl_json_append_document:
 * @output: where the document goes
 * @builder: holds the whole of it
 */
void
hallway_ctl_json_append_document (GString     *output,
                                  JsonBuilder *builder)
{
  g_autofree char *text = hallway_json_facts_print (builder);

  g_string_append (output, text);
}

/**
 * hallway_ctl_json_begin:
 * @builder: a new builder
 * @member: the name of the only array in the document
 *
 * Begins a document that holds an array; hallway_ctl_json_end() ends both.
 */
void
hallway_ctl_json_begin (JsonBuilder *builder,
                        const char  *member)
{
  json_builder_begin_object (builder);
  begin_member (builder, member);
}

/**
 * hallway_ctl_json_end:
 * @builder: a builder within the array that hallway_ctl_json_begin() began
 * @output: where the document goes
 */
void
hallway_ctl_json_end (JsonBuilder *builder,
                      GString     *output)
{
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  hallway_ctl_json_append_document (output, builder);
}

/**
 * hallway_ctl_json_add_count:
 * @builder: a builder within an object
 * @member: the member's name
 * @count: a number
 *
 * Adds a number.
 */
void
hallway_ctl_json_add_count (JsonBuilder *builder,
                            const char  *member,
                            gint64       count)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, count);
}

/**
 * hallway_ctl_json_append_session:
 * @output: what goes to standard output
 * @entry: a session with its details
 *
 * Appends the document of `show`.
 */
void
hallway_ctl_json_append_session (GString            *output,
                                 const HallwayEntry *entry)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  hallway_json_facts_add_session (builder, entry);
  hallway_ctl_json_append_document (output, builder);
}

/**
 * hallway_ctl_json_append_sessions:
 * @output: what goes to standard output
 * @entries: (element-type HallwayEntry): sessions with their details
 *
 * Appends the document of `sessions`.
 */
void
hallway_ctl_json_append_sessions (GString   *output,
                                  GPtrArray *entries)
{
  hallway_json_facts_append_sessions (output, entries);
}

/**
 * hallway_ctl_json_append_agenda:
 * @output: where the document goes
 * @entries: (element-type HallwayEntry): the agenda by time
 * @plan: of @entries
 */
void
hallway_ctl_json_append_agenda (GString     *output,
                                GPtrArray   *entries,
                                HallwayPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  hallway_ctl_json_begin (builder, "sessions");
  add_sessions (builder, entries);
  json_builder_end_array (builder);
  begin_member (builder, "conflicts");
  add_conflicts (builder, entries, plan);
  json_builder_end_array (builder);
  begin_member (builder, "gaps");
  add_gaps (builder, entries, plan);
  hallway_ctl_json_end (builder, output);
}
