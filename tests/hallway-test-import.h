/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-test-shared.h"
#include "import/hallway-import.h"
#include "import/hallway-json-value.h"

#include <string.h>

G_BEGIN_DECLS

static inline HallwayDraft *
hallway_test_import (GBytes         *bytes,
                     const char     *timezone,
                     HallwayReport **report,
                     GError        **error)
{
  HallwayImportOptions  options = { .timezone = timezone };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);

  g_ptr_array_add (parts, hallway_part_new ("schedule", bytes));
  return hallway_import (parts, &options, NULL, report, error);
}

static inline HallwayDraft *
hallway_test_import_text (const char     *text,
                          gsize           length,
                          HallwayReport **report,
                          GError        **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);

  return hallway_test_import (bytes, NULL, report, error);
}

static inline void
hallway_test_add_fact (GString    *text,
                       const char *name,
                       const char *fact)
{
  if (fact != NULL)
    g_string_append_printf (text, "    %s: %s\n", name, fact);
}

static inline void
hallway_test_add_links (GString                *text,
                        const char             *name,
                        const HallwayDraftLink *links,
                        guint                   n_links)
{
  for (guint i = 0; i < n_links; i++)
    g_string_append_printf (text, "    %s: %s <%s>\n", name, links[i].title != NULL ? links[i].title : "-", links[i].url);
}

static inline void
hallway_test_add_session (GString                   *text,
                          HallwayDraft              *draft,
                          const HallwayDraftSession *session)
{
  static const char *const formats[] = { "plain", "HTML", "Markdown" };
  g_autofree char         *day = hallway_time_format_date (session->day);
  g_autofree char         *start = hallway_span_format_start (&session->span);

  g_string_append_printf (text, "%s: %s %d min in %s, on %s\n", session->title, start != NULL ? start : "never", session->span.minutes,
                          session->room != NULL ? session->room : "-", day != NULL ? day : "-");
  hallway_test_add_fact (text, "key", session->key);
  hallway_test_add_fact (text, "track", session->track);
  hallway_test_add_fact (text, "type", session->type);
  hallway_test_add_fact (text, "language", session->language);
  if (session->status != HALLWAY_STATUS_CONFIRMED)
    hallway_test_add_fact (text, "status", hallway_status_to_string (session->status));
  hallway_test_add_fact (text, "url", session->url);
  if (session->abstract != NULL || session->description != NULL)
    hallway_test_add_fact (text, "format", formats[session->text_format]);
  hallway_test_add_fact (text, "abstract", session->abstract);
  hallway_test_add_fact (text, "description", session->description);
  for (guint i = 0; i < session->n_persons; i++)
    {
      const HallwayDraftPerson *person = hallway_draft_get_person (draft, session->persons[i].person);

      g_string_append_printf (text, "    %s: %s", hallway_role_to_string (session->persons[i].role), person->name);
      if (person->job_title != NULL || person->company != NULL)
        g_string_append_printf (text, ", %s, %s", person->job_title, person->company);
      if (person->biography != NULL)
        g_string_append_printf (text, " (%s: %s)", formats[person->biography_format], person->biography);
      if (person->avatar != NULL)
        g_string_append_printf (text, " <%s>", person->avatar);
      if (person->url != NULL)
        g_string_append_printf (text, " at %s", person->url);
      g_string_append_c (text, '\n');
    }
  hallway_test_add_links (text, "link", session->links, session->n_links);
  hallway_test_add_links (text, "attachment", session->attachments, session->n_attachments);
}

static inline char *
hallway_test_describe (HallwayDraft  *draft,
                       HallwayReport *report)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *start = hallway_time_format_date (draft->start);
  g_autofree char *end = hallway_time_format_date (draft->end);

  g_string_append_printf (text, "%s (%s): %s to %s, %s %s\n", draft->title, draft->acronym != NULL ? draft->acronym : "-", start, end,
                          hallway_basis_to_string (draft->basis), draft->timezone != NULL ? draft->timezone : "-");
  hallway_test_add_fact (text, "version", draft->version);
  hallway_test_add_fact (text, "venue", draft->venue);
  hallway_test_add_fact (text, "city", draft->city);
  for (guint i = 0; i < draft->tracks->len; i++)
    {
      const HallwayDraftTrack *track = &g_array_index (draft->tracks, HallwayDraftTrack, i);

      g_string_append_printf (text, "    track: %s %s %s\n", track->name, track->slug != NULL ? track->slug : "-", track->color != NULL ? track->color : "-");
    }
  for (guint i = 0; i < hallway_report_get_n_warnings (report); i++)
    {
      const HallwayWarning *warning = hallway_report_get_warning (report, i);

      g_string_append_printf (text, "    warning: %s x %u\n", warning->code, warning->count);
    }
  for (guint i = 0; i < draft->sessions->len; i++)
    hallway_test_add_session (text, draft, hallway_draft_get_session (draft, i));
  return g_string_free (text, FALSE);
}

/* An early end is never taken for a whole file, wherever it is. */
static inline void
hallway_test_refuse_early_end (const char *text)
{
  for (gsize length = 0; length <= strlen (text); length++)
    {
      g_autofree char          *part = g_strndup (text, length);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_text (part, length, &report, &error);

      g_assert_cmpint (draft != NULL, ==, length == strlen (text));
      g_assert_cmpint (error != NULL, ==, length < strlen (text));
    }
}

static inline void
hallway_test_list_values (const HallwayJsonValue *value,
                          GArray                 *values)
{
  HallwayJsonIter  iter;
  HallwayJsonValue key, element;

  g_array_append_val (values, *value);
  hallway_json_iter_init (&iter, value);
  while (hallway_json_iter_next (&iter, &key, &element))
    hallway_test_list_values (&element, values);
}

/* Whatever stands where a fact is expected, JSON is read or refused with words. */
static inline void
hallway_test_survive_wrong_types (gconstpointer name)
{
  static const char *const replacements[] = { "null", "true", "-7", "1.5", "\"x\"", "[]", "{}", "[[{}]]", "{\"a\":[7,\"x\"]}", "[{\"id\":{}},null]" };
  g_autofree char         *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char         *text = NULL;
  g_autoptr (GArray)       values = g_array_new (FALSE, FALSE, sizeof (HallwayJsonValue));
  HallwayJsonValue         root;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  root = (HallwayJsonValue){ text, text + strlen (text) };
  hallway_test_list_values (&root, values);
  for (guint i = 0; i < values->len * G_N_ELEMENTS (replacements); i++)
    {
      const HallwayJsonValue   *value = &g_array_index (values, HallwayJsonValue, i / G_N_ELEMENTS (replacements));
      const char               *replacement = replacements[i % G_N_ELEMENTS (replacements)];
      g_autofree char          *changed = g_strdup_printf ("%.*s%s%s", (int) (value->start - text), text, replacement, value->end);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_text (changed, strlen (changed), &report, &error);

      g_assert_true ((draft != NULL) != (error != NULL));
    }
}

static inline GBytes *
hallway_test_load_bytes (const char *name)
{
  g_autofree char   *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autoptr (GError) error = NULL;
  char              *contents = NULL;
  gsize              length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/* Reads the parts of one conference, with the one at @first before the others. */
static inline HallwayDraft *
hallway_test_import_parts (GPtrArray      *bytes,
                           guint           first,
                           HallwayReport **report)
{
  HallwayImportOptions  options = { 0 };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  g_autoptr (GError)    error = NULL;
  HallwayDraft         *draft;

  for (guint i = 0; i < bytes->len; i++)
    g_ptr_array_add (parts, hallway_part_new (i == 0 ? "schedule" : "more", g_ptr_array_index (bytes, (first + i) % bytes->len)));
  draft = hallway_import (parts, &options, NULL, report, &error);
  g_assert_no_error (error);
  return draft;
}

static inline HallwayDraft *
hallway_test_import_two (GBytes         *first,
                         GBytes         *second,
                         HallwayReport **report)
{
  g_autoptr (GPtrArray) bytes = g_ptr_array_new ();

  g_ptr_array_add (bytes, first);
  g_ptr_array_add (bytes, second);
  return hallway_test_import_parts (bytes, 0, report);
}

static inline HallwayDraft *
hallway_test_import_fixtures (const char     *first,
                              const char     *second,
                              HallwayReport **report)
{
  g_autoptr (GBytes) first_bytes = hallway_test_load_bytes (first);
  g_autoptr (GBytes) second_bytes = hallway_test_load_bytes (second);

  return hallway_test_import_two (first_bytes, second_bytes, report);
}

static inline void
hallway_test_compare_draft (HallwayDraft  *draft,
                            HallwayReport *report,
                            const char    *expected_name)
{
  g_autoptr (GBytes) bytes = hallway_test_load_bytes (expected_name);
  g_autofree char   *expected = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char   *described = hallway_test_describe (draft, report);

  g_assert_cmpstr (described, ==, expected);
}

/* Compares what is read from fixtures that are one conference, "open-event/event.json" and others, in every turn, with
 * the description in "open-event/expected". */
static inline void
hallway_test_compare_parts (const char *const *names,
                            const char        *expected_name)
{
  g_autoptr (GPtrArray) bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (bytes, hallway_test_load_bytes (names[i]));
  for (guint first = 0; first < bytes->len; first++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_parts (bytes, first, &report);

      hallway_test_compare_draft (draft, report, expected_name);
    }
}

/* Compares what is read from a fixture, "frab/pretalx.json", with the description that stands beside it. */
static inline void
hallway_test_compare_fixture (gconstpointer name)
{
  g_autofree char          *expected_name = g_strconcat (name, ".expected", NULL);
  g_autoptr (GBytes)        bytes = hallway_test_load_bytes (name);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autoptr (GError)        error = NULL;

  draft = hallway_test_import (bytes, NULL, &report, &error);
  g_assert_no_error (error);
  hallway_test_compare_draft (draft, report, expected_name);
}

/* What must come out of a published file. */
typedef struct
{
  const char  *name;
  guint        n_sessions;
  guint        n_first_day;
  guint        n_persons; /* participations */
  HallwayBasis basis;
  const char  *timezone; /* (nullable) */
  const char  *warning;  /* (nullable): a code that must be among the warnings */
} HallwayTestFigures;

static inline gboolean
hallway_test_has_warning (HallwayReport *report,
                          const char    *code)
{
  for (guint i = 0; i < hallway_report_get_n_warnings (report); i++)
    if (g_str_equal (hallway_report_get_warning (report, i)->code, code))
      return TRUE;
  return FALSE;
}

static inline void
hallway_test_check_figures (gconstpointer data)
{
  const HallwayTestFigures *figures = data;
  g_autofree char          *name = g_build_filename ("data", figures->name, NULL);
  g_autoptr (GBytes)        bytes = hallway_test_load_shared (name);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GHashTable)    keys = g_hash_table_new (g_str_hash, g_str_equal);
  gint64                    first_day = G_MAXINT64;
  guint                     n_first_day = 0;
  guint                     n_persons = 0;

  if (bytes == NULL)
    return;

  draft = hallway_test_import (bytes, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (draft->sessions->len, ==, figures->n_sessions);
  g_assert_cmpint (draft->basis, ==, figures->basis);
  g_assert_cmpstr (draft->timezone, ==, figures->timezone);

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      g_assert_true (hallway_span_has_end (&session->span));
      g_assert_nonnull (session->room);
      g_assert_true (g_hash_table_add (keys, (char *) session->key));
      n_persons += session->n_persons;
      first_day = MIN (first_day, session->day);
    }
  for (guint i = 0; i < draft->sessions->len; i++)
    n_first_day += hallway_draft_get_session (draft, i)->day == first_day;

  g_assert_cmpuint (n_first_day, ==, figures->n_first_day);
  g_assert_cmpuint (n_persons, ==, figures->n_persons);
  if (figures->warning != NULL)
    g_assert_true (hallway_test_has_warning (report, figures->warning));
}

static inline void
hallway_test_add_fixtures (const char        *group,
                           const char *const *names,
                           guint              n_names)
{
  for (guint i = 0; i < n_names; i++)
    {
      g_autofree char *path = g_strconcat (group, "/fixture/", names[i], NULL);

      g_test_add_data_func (path, names[i], hallway_test_compare_fixture);
    }
}

static inline void
hallway_test_add_files (const char               *group,
                        const HallwayTestFigures *files,
                        guint                     n_files)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_strconcat (group, "/published/", files[i].name, NULL);

      g_test_add_data_func (path, &files[i], hallway_test_check_figures);
    }
}

G_END_DECLS
