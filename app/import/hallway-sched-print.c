/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sched-html-private.h"

#include <libxml/HTMLtree.h>
#include <string.h>

/* A row of the table is one session; what it belongs to stands above it. */
typedef struct
{
  HallwayDraft *draft; /* (unowned) */
  GArray       *whens; /* (unowned) (element-type HallwaySchedWhen) */
  GHashTable   *types; /* (owned): code of one letter -> name, of the day's legend */
  gint64        day;   /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
} Printer;

/* The legend of a day: a letter in a box, then the type that it stands for. */
static void
read_legend (Printer       *self,
             const xmlNode *list)
{
  g_hash_table_remove_all (self->types);
  for (xmlNode *node = hallway_html_next (list, list); node != NULL; node = hallway_html_next (node, list))
    {
      g_autofree char *code = NULL;
      g_autofree char *name = NULL;

      if (!hallway_html_has_class (node, "box") || node->parent == NULL)
        continue;
      code = hallway_html_get_line (node);
      name = hallway_html_get_line (node->parent);
      if (g_str_has_prefix (name, code))
        g_hash_table_insert (self->types, g_strdup (code), g_strstrip (g_strdup (name + strlen (code))));
    }
}

static void
read_time (Printer          *self,
           const xmlNode    *cell,
           HallwaySchedWhen *when)
{
  g_autofree char *text = cell != NULL ? hallway_html_get_line (cell) : g_strdup ("");
  g_auto (GStrv)   clocks = g_regex_split_simple ("\\s*[-–]\\s*", text, 0, 0);

  if (clocks[0] != NULL)
    hallway_sched_when_set (when, self->day, clocks[0], clocks[1]);
}

/* "Moderators: Name Speakers: Name, Name2" */
static void
read_people (Printer       *self,
             const xmlNode *list,
             GArray        *participations)
{
  g_autofree char *text = hallway_html_get_line (list);
  g_auto (GStrv)   parts = g_regex_split_simple ("(?:^|\\s)([A-Z][a-z]+):\\s+", text, 0, 0);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL && parts[i + 1] != NULL; i += 2)
    {
      g_auto (GStrv) names = g_strsplit (parts[i + 1], ", ", -1);
      HallwayRole    role;

      if (!hallway_sched_role_parse (parts[i], &role))
        role = HALLWAY_ROLE_OTHER;
      for (guint j = 0; names[j] != NULL; j++)
        hallway_sched_add_person (self->draft, participations, role, g_strstrip (names[j]), NULL, NULL);
    }
}

static gboolean
is_fact (const xmlNode *node)
{
  return hallway_html_is (node, "a") || hallway_html_is (node, "br") || hallway_html_has_class (node, "venue") ||
         hallway_html_has_class (node, "sched-role-list");
}

/* What the detailed page has besides the facts. */
static const char *
read_description (Printer       *self,
                  const xmlNode *cell)
{
  xmlBuffer  *buffer = xmlBufferCreate ();
  const char *description = NULL;
  gboolean    has_words = FALSE;

  for (xmlNode *node = cell->children; node != NULL; node = node->next)
    {
      g_autofree char *line = is_fact (node) ? g_strdup ("") : hallway_html_get_line (node);

      if (*line == '\0')
        continue;
      has_words = TRUE;
      htmlNodeDump (buffer, node->doc, node);
    }
  if (has_words)
    description = hallway_draft_take_text (self->draft, (const char *) xmlBufferContent (buffer), -1);
  xmlBufferFree (buffer);

  return description;
}

static void
read_cell (Printer             *self,
           HallwayDraftSession *session,
           const xmlNode       *cell)
{
  g_autoptr (GArray) participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));
  const xmlNode     *venue = hallway_html_find (cell, NULL, "venue");

  if (venue != NULL)
    {
      g_autofree char *name = hallway_html_get_line (venue);

      session->room = hallway_sched_take_venue (self->draft, name);
    }
  for (xmlNode *node = hallway_html_next (cell, cell); node != NULL; node = hallway_html_next (node, cell))
    if (hallway_html_has_class (node, "sched-role-list"))
      read_people (self, node, participations);

  session->abstract = read_description (self, cell);
  session->text_format = HALLWAY_TEXT_HTML;
  session->persons = hallway_draft_take_array (self->draft, participations);
  session->n_persons = participations->len;
}

static void
read_type (Printer             *self,
           HallwayDraftSession *session,
           const xmlNode       *cell)
{
  g_autofree char *code = hallway_html_get_line (cell);
  const char      *name = hallway_draft_take_line (self->draft, g_hash_table_lookup (self->types, code), -1);

  if (name != NULL)
    session->track = hallway_draft_add_track (self->draft, name)->name;
}

static gboolean
read_row (Printer       *self,
          const xmlNode *row)
{
  const xmlNode       *title = hallway_html_find (row, "td", "title");
  const xmlNode       *type = hallway_html_find (row, "td", "type");
  const xmlNode       *link = title != NULL ? hallway_html_find (title, "a", NULL) : NULL;
  HallwayDraftSession *session;

  if (link == NULL)
    return FALSE;

  session = hallway_sched_add_linked_session (self->draft, self->whens, link);
  read_time (self, hallway_html_find (row, "td", "time"), &g_array_index (self->whens, HallwaySchedWhen, self->whens->len - 1));
  if (type != NULL)
    read_type (self, session, type);
  read_cell (self, session, title);

  return TRUE;
}

static void
read_day (Printer       *self,
          const xmlNode *node)
{
  g_autofree char *id = hallway_html_get_attribute (node, "id");
  gint64           day = id != NULL ? hallway_time_parse_date (id) : HALLWAY_TIME_UNKNOWN;

  if (day != HALLWAY_TIME_UNKNOWN)
    self->day = day;
}

/* A venue, a day or a type is chosen in the page's menu. */
static gboolean
is_filter (const xmlNode *option)
{
  g_autofree char *selected = hallway_html_get_attribute (option, "selected");
  g_autofree char *value = hallway_html_get_attribute (option, "value");

  return selected != NULL && value != NULL && *value != '\0' && !g_str_has_prefix (value, "print");
}

/**
 * hallway_sched_read_print_page:
 * @root: the page
 * @draft: where the sessions go
 * @whens: (element-type HallwaySchedWhen): where the time of each goes
 *
 * Reads the page that Sched makes for printers: a table for each day, a row for each session (reference: formats,
 * end of section 5.1).
 */
void
hallway_sched_read_print_page (xmlNode      *root,
                               HallwayDraft *draft,
                               GArray       *whens)
{
  Printer  self = { .draft = draft, .whens = whens, .day = HALLWAY_TIME_UNKNOWN };
  xmlNode *next;

  self.types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (xmlNode *node = root; node != NULL; node = next)
    {
      next = hallway_html_next (node, root);
      if (hallway_html_is (node, "span"))
        read_day (&self, node);
      else if (hallway_html_is (node, "option") && is_filter (node))
        draft->partial = TRUE;
      else if (hallway_html_has_class (node, "menu-type"))
        read_legend (&self, node);
      else if (hallway_html_is (node, "tr") && read_row (&self, node))
        next = hallway_html_skip (node, root);
    }
  g_hash_table_unref (self.types);
}
