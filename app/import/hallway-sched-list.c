/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sched-html-private.h"

#include "model/hallway-limits.h"
#include "model/hallway-link.h"

#include <string.h>

#define HAS_ENDED " has ended"
#define NO_SESSION G_MAXUINT

/* Sessions follow each other without an element around each: what stands after the link of one belongs to it. */
typedef struct
{
  HallwayDraft *draft;          /* (unowned) */
  GArray       *whens;          /* (unowned) (element-type HallwaySchedWhen) */
  gint64        day;            /* of the heading above, wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
  char         *slot;           /* (owned) (nullable): the clock of the heading above */
  guint         session;        /* position in the draft, or NO_SESSION */
  HallwayRole   role;           /* of the people to come */
  GArray       *participations; /* (owned) (element-type HallwayParticipation): of the session */
  GArray       *attachments;    /* (owned) (element-type HallwayDraftLink): of the session */
} Lister;

static HallwayDraftSession *
get_session (Lister *self)
{
  return hallway_draft_get_session (self->draft, self->session);
}

static HallwaySchedWhen *
get_when (Lister *self)
{
  return &g_array_index (self->whens, HallwaySchedWhen, self->whens->len - 1);
}

static void
end_session (Lister *self)
{
  HallwayDraftSession *session;

  if (self->session == NO_SESSION)
    return;

  session = get_session (self);
  session->persons = hallway_draft_take_array (self->draft, self->participations);
  session->n_persons = self->participations->len;
  session->attachments = hallway_draft_take_array (self->draft, self->attachments);
  session->n_attachments = self->attachments->len;
  g_array_set_size (self->participations, 0);
  g_array_set_size (self->attachments, 0);
  self->session = NO_SESSION;
}

static void
begin_session (Lister        *self,
               const xmlNode *link)
{
  HallwayDraftSession *session;
  xmlNode             *venue_block = hallway_html_find (link, NULL, "vs");
  g_autofree char     *venue = NULL;

  end_session (self);
  if (venue_block != NULL)
    {
      venue = hallway_html_get_line (venue_block);
      xmlUnlinkNode (venue_block); /* what is left is the title */
      xmlFreeNode (venue_block);
    }
  session = hallway_sched_add_linked_session (self->draft, self->whens, link);
  session->room = hallway_sched_take_venue (self->draft, venue);
  session->text_format = HALLWAY_TEXT_HTML;
  self->session = self->draft->sessions->len - 1;
  self->role = HALLWAY_ROLE_SPEAKER;
  if (self->slot != NULL)
    hallway_sched_when_set (get_when (self), self->day, self->slot, NULL);
}

static void
read_when (Lister     *self,
           const char *text)
{
  HallwaySchedWhen when;

  if (hallway_sched_when_parse (&when, text))
    *get_when (self) = when;
}

static gboolean
is_link_to (const xmlNode *node,
            const char    *folder)
{
  g_autofree char *address = hallway_html_is (node, "a") ? hallway_html_get_attribute (node, "href") : NULL;
  const char      *found = address != NULL ? strstr (address, folder) : NULL;

  return found != NULL && (found == address || found[-1] == '/');
}

static void
read_place (Lister        *self,
            const xmlNode *block)
{
  for (xmlNode *node = hallway_html_next (block, block); node != NULL; node = hallway_html_next (node, block))
    if (is_link_to (node, "venue/"))
      {
        g_autofree char *name = hallway_html_get_line (node);

        get_session (self)->room = hallway_sched_take_venue (self->draft, name);
        return;
      }
}

/* The classic layout has date and place in one block: the date goes up to the line break or the link. */
static void
read_time_and_place (Lister        *self,
                     const xmlNode *block)
{
  GString *date = g_string_new (NULL);

  for (const xmlNode *node = block->children; node != NULL && !hallway_html_is (node, "br") && !hallway_html_is (node, "a"); node = node->next)
    {
      g_autofree char *text = hallway_html_get_line (node);

      g_string_append_printf (date, "%s%s", date->len > 0 && *text != '\0' ? " " : "", text);
    }
  read_when (self, date->str);
  read_place (self, block);
  g_string_free (date, TRUE);
}

static void
read_date (Lister        *self,
           const xmlNode *block)
{
  g_autofree char *text = hallway_html_get_line (block);

  read_when (self, text);
}

static void
read_description (Lister        *self,
                  const xmlNode *block)
{
  g_autofree char *text = hallway_html_get_line (block);
  g_autofree char *source = *text != '\0' ? hallway_html_get_source (block) : NULL;

  get_session (self)->abstract = hallway_draft_take_text (self->draft, source, -1);
}

static void
read_role (Lister        *self,
           const xmlNode *heading)
{
  g_autofree char *text = hallway_html_get_line (heading);

  hallway_sched_role_parse (text, &self->role);
}

static const char *
take_address (Lister        *self,
              const xmlNode *node,
              const char    *attribute)
{
  g_autofree char *written = node != NULL ? hallway_html_get_attribute (node, attribute) : NULL;
  g_autofree char *absolute = written != NULL && g_str_has_prefix (written, "//") ? g_strconcat ("https:", written, NULL) : g_strdup (written);
  g_autofree char *address = hallway_link_resolve (absolute, self->draft->base_url);

  return hallway_draft_take_address (self->draft, address, -1);
}

static void
read_person (Lister        *self,
             const xmlNode *block)
{
  const xmlNode      *heading = hallway_html_find (block, "h2", NULL);
  const xmlNode      *position_block = hallway_html_find (block, NULL, "sched-event-details-role-company");
  const xmlNode      *biography_block = hallway_html_find (block, NULL, "sched-person-session-role");
  g_autofree char    *name = heading != NULL ? hallway_html_get_line (heading) : NULL;
  g_autofree char    *position = position_block != NULL ? hallway_html_get_line (position_block) : NULL;
  g_autofree char    *source = biography_block != NULL ? hallway_html_get_source (biography_block) : NULL;
  g_autofree char    *biography = source != NULL ? hallway_text_make_plain (source, HALLWAY_TEXT_HTML) : NULL;
  HallwayDraftPerson *person = hallway_sched_add_person (self->draft, self->participations, self->role, name, position, biography);

  if (person == NULL)
    return;
  if (person->avatar == NULL)
    person->avatar = take_address (self, hallway_html_find (block, "img", NULL), "src");
  if (person->url == NULL)
    person->url = take_address (self, hallway_html_find (heading, "a", NULL), "href");
}

static void
read_attachment (Lister        *self,
                 const xmlNode *block)
{
  const xmlNode   *link = hallway_html_find (block, "a", NULL);
  HallwayDraftLink attachment = { .url = take_address (self, link, "href") };
  g_autofree char *title = link != NULL ? hallway_html_get_line (link) : NULL;

  attachment.title = hallway_draft_take_line (self->draft, title, -1);
  if (attachment.url != NULL && self->attachments->len < HALLWAY_LIMIT_LINKS)
    g_array_append_val (self->attachments, attachment);
}

/* The first link is the type, the second what it is divided into; custom fields are no types. */
static void
read_types (Lister        *self,
            const xmlNode *block)
{
  HallwayDraftSession *session = get_session (self);

  for (xmlNode *node = hallway_html_next (block, block); node != NULL && !hallway_html_has_class (node, "tip-custom-fields"); node = hallway_html_next (node, block))
    {
      g_autofree char *text = is_link_to (node, "type/") ? hallway_html_get_line (node) : NULL;
      const char      *name = hallway_draft_take_line (self->draft, text, -1);

      if (name != NULL && session->track == NULL)
        session->track = hallway_draft_add_track (self->draft, name)->name;
      else if (name != NULL && session->type == NULL)
        session->type = name;
    }
}

static const struct
{
  const char *class_name;
  void (*read) (Lister *self, const xmlNode *block);
} blocks[] = {
  { "list-single__date", read_date },
  { "list-single__location", read_place },
  { "sched-event-details-timeandplace", read_time_and_place },
  { "sched-event-type", read_types },
  { "sched-file", read_attachment },
  { "sched-person-session", read_person },
  { "tip-description", read_description },
};

/* Reads a block that belongs to the session; FALSE if @node is none. */
static gboolean
read_block (Lister        *self,
            const xmlNode *node)
{
  if (self->session == NO_SESSION)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (hallway_html_has_class (node, blocks[i].class_name))
      {
        blocks[i].read (self, node);
        return TRUE;
      }

  return FALSE;
}

static void
read_day (Lister        *self,
          const xmlNode *node)
{
  g_autofree char *id = hallway_html_get_attribute (node, "id");
  gint64           day = id != NULL ? hallway_time_parse_date (id) : HALLWAY_TIME_UNKNOWN;

  if (day != HALLWAY_TIME_UNKNOWN)
    {
      end_session (self);
      self->day = day;
    }
}

static void
read_slot (Lister        *self,
           const xmlNode *heading)
{
  g_autofree char *text = hallway_html_get_line (heading);
  char             zone[HALLWAY_SCHED_ZONE_SIZE];

  if (hallway_sched_clock_parse (text, zone) < 0)
    return;
  end_session (self);
  g_free (self->slot);
  self->slot = g_steal_pointer (&text);
}

static void
read_notice (Lister        *self,
             const xmlNode *text)
{
  g_autofree char *line = NULL;

  if (text->content == NULL || self->draft->sessions->len > 0)
    return;
  if (strstr ((const char *) text->content, "clear filter") != NULL || strstr ((const char *) text->content, "View All Dates") != NULL)
    self->draft->partial = TRUE;
  if (strstr ((const char *) text->content, HAS_ENDED + 1) == NULL)
    return;

  line = hallway_html_get_line (text->parent);
  if (!g_str_has_suffix (line, HAS_ENDED))
    return;
  self->draft->ended = TRUE;
  self->draft->title = hallway_draft_take_line (self->draft, line, strlen (line) - strlen (HAS_ENDED));
}

/* Reads what @node is; TRUE if all in it was read too. */
static gboolean
read_node (Lister        *self,
           const xmlNode *node)
{
  if (node->type == XML_TEXT_NODE)
    read_notice (self, node);
  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  if (hallway_html_is (node, "script") || hallway_html_is (node, "style"))
    return TRUE;

  if (hallway_html_is (node, "a") && hallway_html_has_class (node, "name") && is_link_to (node, "event/"))
    {
      begin_session (self, node);
      return TRUE;
    }
  if (hallway_html_is (node, "h3"))
    read_slot (self, node);
  else if (hallway_html_is (node, "strong"))
    read_role (self, node);
  else
    read_day (self, node);

  return read_block (self, node);
}

/**
 * hallway_sched_read_list_page:
 * @root: the page
 * @draft: where the sessions go
 * @whens: (element-type HallwaySchedWhen): where the time of each goes
 *
 * Reads Sched's own pages, the list with descriptions and the simple one, in the classic and the new layout
 * (reference: formats, section 5.1).
 */
void
hallway_sched_read_list_page (xmlNode      *root,
                              HallwayDraft *draft,
                              GArray       *whens)
{
  Lister   self = { .draft = draft, .whens = whens, .day = HALLWAY_TIME_UNKNOWN, .session = NO_SESSION };
  xmlNode *next;

  self.participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));
  self.attachments = g_array_new (FALSE, FALSE, sizeof (HallwayDraftLink));
  for (xmlNode *node = root; node != NULL; node = next)
    {
      gboolean is_read = read_node (&self, node);

      next = is_read ? hallway_html_skip (node, root) : hallway_html_next (node, root);
    }
  end_session (&self);
  g_array_unref (self.participations);
  g_array_unref (self.attachments);
  g_free (self.slot);
}
