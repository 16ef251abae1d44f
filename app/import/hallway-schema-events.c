/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-schema-events.h"

#include "model/hallway-limits.h"

/* Events side by side that are a schedule without a word about the conference (reference: formats, section 9). */
#define FEWEST_SIBLINGS 3

/* An event that was found. */
typedef struct
{
  JsonObject *object;    /* (unowned) */
  JsonObject *super;     /* (unowned) (nullable): the event around it */
  gboolean    has_super; /* there is one, even if nothing is said of it */
  gboolean    is_super;
} Event;

/* What is still to be looked through. */
typedef struct
{
  JsonNode   *node;
  JsonObject *super; /* (nullable): the event whose sub-event it is */
} Task;

typedef struct
{
  HallwaySchemaGraph *graph;  /* (unowned) */
  GHashTable         *events; /* (owned) (element-type JsonObject Event): by object */
  GPtrArray          *order;  /* (owned) (element-type Event): as they were found */
  GHashTable         *seen;   /* (owned) (element-type JsonObject): things without time that were looked through */
  GArray             *tasks;  /* (owned) (element-type Task): no recursion, for references may go on without end */
} Finder;

static gboolean
is_event (JsonObject *thing)
{
  static const char *const types[] = { "Event", "Festival", "EventSeries", "CourseInstance", "Hackathon" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (hallway_schema_thing_is_a (thing, types[i]))
      return TRUE;
  return FALSE;
}

static Event *
ensure_event (Finder     *self,
              JsonObject *object)
{
  Event *event = g_hash_table_lookup (self->events, object);

  if (event == NULL)
    {
      event = g_new0 (Event, 1);
      event->object = object;
      g_hash_table_insert (self->events, object, event);
      g_ptr_array_add (self->order, event);
    }
  return event;
}

static void
set_super (Finder     *self,
           Event      *event,
           JsonObject *super)
{
  if (super == event->object)
    return;
  event->has_super = TRUE;
  if (event->super != NULL || super == NULL)
    return;
  event->super = super;
  ensure_event (self, super)->is_super = TRUE;
}

static void
add_tasks (Finder     *self,
           JsonObject *thing,
           const char *name,
           JsonObject *super)
{
  g_autoptr (GPtrArray) values = hallway_schema_graph_list_values (self->graph, thing, name);

  for (guint i = 0; i < values->len; i++)
    {
      Task task = { g_ptr_array_index (values, i), super };

      g_array_append_val (self->tasks, task);
    }
}

static void
look_into_event (Finder     *self,
                 JsonObject *object,
                 JsonObject *super)
{
  gboolean is_new = !g_hash_table_contains (self->seen, object);
  Event   *event = ensure_event (self, object);

  if (super != NULL)
    set_super (self, event, super);
  if (!is_new)
    return;

  g_hash_table_add (self->seen, object);
  add_tasks (self, object, "subEvent", object);
  add_tasks (self, object, "subEvents", object);
  add_tasks (self, object, "superEvent", NULL);
  if (json_object_has_member (object, "superEvent") && !json_object_get_null_member (object, "superEvent"))
    set_super (self, event, hallway_schema_graph_find_thing (self->graph, object, "superEvent"));
}

static void
look_into (Finder     *self,
           const Task *task)
{
  JsonObject       *object = hallway_schema_graph_get_thing (self->graph, task->node);
  g_autoptr (GList) names = NULL;

  if (JSON_NODE_HOLDS_ARRAY (task->node))
    {
      JsonArray *array = json_node_get_array (task->node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          Task element = { json_array_get_element (array, i), task->super };

          g_array_append_val (self->tasks, element);
        }
    }
  else if (object != NULL && (task->super != NULL || is_event (object)))
    look_into_event (self, object, task->super);
  else if (object != NULL && g_hash_table_add (self->seen, object))
    {
      names = json_object_get_members (object);
      for (GList *name = names; name != NULL; name = name->next)
        add_tasks (self, object, name->data, NULL);
    }
}

static JsonObject *
find_super (Finder     *self,
            JsonObject *object)
{
  const Event *event = g_hash_table_lookup (self->events, object);

  return event != NULL ? event->super : NULL;
}

/* The outermost event around one; they may go round in a circle. */
static JsonObject *
find_conference (Finder      *self,
                 const Event *event)
{
  JsonObject *outermost = event->super;

  for (guint i = 0; i < HALLWAY_LIMIT_DEPTH && outermost != NULL && find_super (self, outermost) != NULL; i++)
    outermost = find_super (self, outermost);
  return outermost;
}

static GArray *
choose_sessions (Finder  *self,
                 gboolean in_conference)
{
  GArray                *sessions = g_array_new (FALSE, FALSE, sizeof (HallwaySchemaSession));
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->order->len; i++)
    {
      const Event         *event = g_ptr_array_index (self->order, i);
      HallwaySchemaSession session = { .event = event->object };
      g_autoptr (JsonNode) node = NULL;

      if (event->is_super || event->has_super != in_conference || !json_object_has_member (event->object, "name"))
        continue;
      session.conference = find_conference (self, event);
      if (event->super != session.conference)
        session.block = event->super;

      /* Pages say the same more than once. */
      node = json_node_init_object (json_node_alloc (), event->object);
      if (g_hash_table_add (sources, json_to_string (node, FALSE)))
        g_array_append_val (sessions, session);
    }
  return sessions;
}

/**
 * hallway_schema_events_list_sessions:
 * @graph: what a page says
 * @only: (out) (nullable) (transfer none): an event that is there, if there are no sessions
 *
 * Finds the events within another one, but for those that have others within them; else all there are, if they are
 * several (reference: formats, section 9).
 *
 * Returns: (transfer full) (element-type HallwaySchemaSession): the sessions, in the publisher's order
 */
GArray *
hallway_schema_events_list_sessions (HallwaySchemaGraph *graph,
                                     JsonObject        **only)
{
  g_autoptr (GHashTable) events = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray)  order = g_ptr_array_new ();
  g_autoptr (GArray)     tasks = g_array_new (FALSE, FALSE, sizeof (Task));
  GPtrArray             *roots = hallway_schema_graph_get_roots (graph);
  Finder                 finder = { .graph = graph, .events = events, .order = order, .seen = seen, .tasks = tasks };
  GArray                *sessions;

  g_return_val_if_fail (only != NULL, NULL);

  for (guint i = 0; i < roots->len; i++)
    {
      Task task = { g_ptr_array_index (roots, i), NULL };

      g_array_append_val (tasks, task);
    }
  for (guint i = 0; i < tasks->len; i++)
    {
      Task task = g_array_index (tasks, Task, i);

      look_into (&finder, &task);
    }

  *only = order->len > 0 ? ((const Event *) g_ptr_array_index (order, 0))->object : NULL;
  sessions = choose_sessions (&finder, TRUE);
  if (sessions->len == 0)
    {
      g_array_unref (sessions);
      sessions = choose_sessions (&finder, FALSE);
      if (sessions->len < FEWEST_SIBLINGS)
        g_array_set_size (sessions, 0);
    }
  return sessions;
}
