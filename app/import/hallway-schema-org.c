/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-html.h"
#include "hallway-json-mend.h"
#include "hallway-json.h"
#include "hallway-schema-events.h"
#include "hallway-schema-session.h"

#include <glib/gi18n.h>
#include <string.h>

/* Events in schema.org's words, as JSON-LD: a file of it, or the scripts of a page (reference: formats, section 9). */

#define SCRIPT_TYPE "application/ld+json"

/* What a document with events in it has, and most others haven't. */
static gboolean
tells_of_events (const HallwayDocument *document)
{
  static const char *const types[] = { "Event\"", "Festival\"", "EventSeries\"", "CourseInstance\"", "Hackathon\"" };
  gboolean                 tells = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    tells = tells || memmem (document->text, document->length, types[i], strlen (types[i])) != NULL;
  return tells && memmem (document->text, document->length, "@type", strlen ("@type")) != NULL;
}

static gboolean
hallway_schema_org_sniff (const HallwayDocument *document)
{
  gsize start = 0;

  while (start < document->length && g_ascii_isspace (document->text[start]))
    start++;
  if (start < document->length && document->text[start] == '<')
    return memmem (document->text, document->length, SCRIPT_TYPE, strlen (SCRIPT_TYPE)) != NULL && tells_of_events (document);

  return (hallway_json_shape_has (document->shape, "@context") || hallway_json_shape_has (document->shape, "@graph[]") ||
          hallway_json_shape_has (document->shape, "[].@context") || hallway_json_shape_has (document->shape, "[].@type")) &&
         tells_of_events (document);
}

/* Things refer to others anywhere in the text, so it has to be a tree at once. */
static gboolean
add_json (HallwaySchemaGraph    *graph,
          const HallwayDocument *json,
          HallwayReport         *report,
          GError               **error)
{
  JsonNode *root = hallway_json_read (json, report, error);

  if (root != NULL)
    hallway_schema_graph_add (graph, root);
  return root != NULL;
}

static gboolean
add_script (HallwaySchemaGraph *graph,
            const char         *text,
            HallwayReport      *report,
            GError            **error)
{
  gsize            position = 0;
  g_autofree char *mended = hallway_json_mend (text, strlen (text), &position, NULL);
  HallwayDocument  json = { .text = mended, .length = mended != NULL ? strlen (mended) : 0 };

  return mended == NULL || add_json (graph, &json, report, error);
}

static gboolean
is_script (const xmlNode *node)
{
  g_autofree char *type = hallway_html_is (node, "script") ? hallway_html_get_attribute (node, "type") : NULL;

  return type != NULL && g_ascii_strncasecmp (g_strstrip (type), SCRIPT_TYPE, strlen (SCRIPT_TYPE)) == 0;
}

static void
take_page (HallwayDraft *draft,
           xmlNode      *root)
{
  const xmlNode   *title = hallway_html_find (root, "title", NULL);
  g_autofree char *words = title != NULL ? hallway_html_get_line (title) : NULL;

  if (draft->title == NULL)
    draft->title = hallway_draft_take_line (draft, words, -1);
  for (const xmlNode *node = root; node != NULL && draft->base_url == NULL; node = hallway_html_next (node, root))
    {
      g_autofree char *relation = hallway_html_is (node, "link") ? hallway_html_get_attribute (node, "rel") : NULL;
      g_autofree char *address = g_strcmp0 (relation, "canonical") == 0 ? hallway_html_get_attribute (node, "href") : NULL;

      draft->base_url = hallway_draft_take_address (draft, address, -1);
    }
  if (draft->url == NULL)
    draft->url = draft->base_url;
}

/* One script that is broken doesn't spoil the others, unless they say nothing. */
static gboolean
add_scripts (HallwaySchemaGraph *graph,
             xmlNode            *root,
             HallwayReport      *report,
             GError            **error)
{
  g_autoptr (GError) first = NULL;

  for (const xmlNode *node = root; node != NULL; node = hallway_html_next (node, root))
    {
      xmlChar           *text = is_script (node) ? xmlNodeGetContent (node) : NULL;
      g_autoptr (GError) problem = NULL;

      if (text != NULL && !add_script (graph, (const char *) text, report, &problem))
        {
          hallway_report_warn_at (report, "broken-script", _("a script that can’t be read was left out"), NULL, (guint) xmlGetLineNo (node));
          if (first == NULL)
            first = g_steal_pointer (&problem);
        }
      xmlFree (text);
    }

  if (first == NULL || hallway_schema_graph_get_roots (graph)->len > 0)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

static void
set_no_schedule_error (JsonObject         *only,
                       HallwayDraft       *draft,
                       HallwaySchemaGraph *graph,
                       GError            **error)
{
  const char *name = hallway_schema_name_take (draft, graph, only);

  if (only == NULL)
    g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, _("it tells of no events that are a schedule"));
  else
    g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE,
                 _("it only says when the conference is (“%s”), not what happens there; look for a page with its schedule"), name != NULL ? name : "");
}

static gboolean
take_sessions (HallwaySchemaGraph  *graph,
               HallwayDraftBuilder *builder,
               HallwayDraft        *draft,
               GError             **error)
{
  JsonObject        *only;
  g_autoptr (GArray) sessions = hallway_schema_events_list_sessions (graph, &only);

  if (sessions->len == 0)
    {
      set_no_schedule_error (only, draft, graph, error);
      return FALSE;
    }

  hallway_schema_conference_take (draft, graph, g_array_index (sessions, HallwaySchemaSession, 0).conference);
  for (guint i = 0; i < sessions->len; i++)
    {
      const HallwaySchemaSession *session = &g_array_index (sessions, HallwaySchemaSession, i);

      if (hallway_draft_builder_begin_session (builder, 0, error) == NULL)
        return FALSE;
      hallway_schema_session_take (builder, draft, graph, session->event);
      hallway_draft_builder_set_track (builder, hallway_schema_name_take (draft, graph, session->block));
      hallway_draft_builder_end_session (builder);
    }
  return TRUE;
}

static gboolean
hallway_schema_org_read (const HallwayDocument    *document,
                         const HallwayReadOptions *options,
                         HallwayDraft             *draft,
                         HallwayReport            *report,
                         GError                  **error)
{
  g_autoptr (HallwaySchemaGraph)  graph = hallway_schema_graph_new ();
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  g_autoptr (xmlDoc)              page = document->shape == NULL ? hallway_html_parse (document, error) : NULL;
  xmlNode                        *root = page != NULL ? xmlDocGetRootElement (page) : NULL;

  if (document->shape == NULL && page == NULL)
    return FALSE;
  if (root != NULL ? !add_scripts (graph, root, report, error) : !add_json (graph, document, report, error))
    return FALSE;
  if (!take_sessions (graph, builder, draft, error))
    return FALSE;

  if (root != NULL)
    take_page (draft, root);
  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_schema_org_reader = {
  .name = "schema-org",
  .title = "Events on a web page (schema.org)",
  .sniff = hallway_schema_org_sniff,
  .read = hallway_schema_org_read,
};
