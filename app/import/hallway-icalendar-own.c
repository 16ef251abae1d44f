/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What our own calendars write where a calendar has no place of its own: in descriptions, the people in front, in a line for
 * each role, and the addresses behind; in titles, that it is cancelled. */

#include "hallway-icalendar-own.h"

#include "model/hallway-limits.h"

#include <string.h>

#define PARAGRAPH "\n\n"
#define CANCELLED "Cancelled: "
#define PAGE "Page"

static const struct
{
  const char *label;
  HallwayRole role;
} labels[] = {
  { "Moderator: ", HALLWAY_ROLE_MODERATOR },
  { "Moderators: ", HALLWAY_ROLE_MODERATOR },
  { "Host: ", HALLWAY_ROLE_HOST },
  { "Hosts: ", HALLWAY_ROLE_HOST },
  { "Speaker: ", HALLWAY_ROLE_SPEAKER },
  { "Speakers: ", HALLWAY_ROLE_SPEAKER },
  { "Performer: ", HALLWAY_ROLE_PERFORMER },
  { "Performers: ", HALLWAY_ROLE_PERFORMER },
  { "Organizer: ", HALLWAY_ROLE_ORGANIZER },
  { "Organizers: ", HALLWAY_ROLE_ORGANIZER },
  { "With: ", HALLWAY_ROLE_OTHER },
};

static void
add_people (GPtrArray  *people,
            const char *names,
            gsize       length,
            HallwayRole role)
{
  g_autofree char *line = g_strndup (names, length);
  g_auto (GStrv)   list = g_strsplit (line, ", ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      guint before = people->len;

      hallway_icalendar_people_add (people, list[i]);
      if (people->len > before)
        ((HallwayIcalendarPerson *) g_ptr_array_index (people, before))->role = role;
    }
}

/* Takes the people of the line at @text. Returns: how long it is, if it tells people, else 0 */
static gsize
take_line (GPtrArray  *people,
           const char *text)
{
  gsize length = strcspn (text, "\n");

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize label_length = strlen (labels[i].label);

      if (!g_str_has_prefix (text, labels[i].label))
        continue;
      add_people (people, text + label_length, length - label_length, labels[i].role);
      return length;
    }

  return 0;
}

/* Returns: (transfer full): what remains of @description */
static char *
take_people (GPtrArray  *people,
             const char *description)
{
  for (gsize length = take_line (people, description); length > 0; length = take_line (people, description))
    description += length + (description[length] == '\n');

  return g_strchug (g_strdup (description));
}

/* "title: address" or "address". */
static gboolean
read_address (const char       *line,
              gsize             length,
              HallwayDraft     *draft,
              HallwayDraftLink *link)
{
  g_autofree char *text = g_strndup (line, length);
  char            *space = strrchr (text, ' ');
  const char      *url = space != NULL ? space + 1 : text;

  if (!hallway_link_is_safe (url) || (space != NULL && (space == text || space[-1] != ':')))
    return FALSE;

  link->title = space != NULL ? hallway_draft_take_line (draft, text, space - 1 - text) : NULL;
  link->url = hallway_draft_take_address (draft, url, -1);
  return TRUE;
}

/* The addresses in @lines, or NULL if something else is among them. */
static GArray *
read_addresses (const char   *lines,
                HallwayDraft *draft)
{
  g_autoptr (GArray) addresses = g_array_new (FALSE, TRUE, sizeof (HallwayDraftLink));

  for (const char *line = lines; *line != '\0' && addresses->len < HALLWAY_LIMIT_LINKS;)
    {
      gsize            length = strcspn (line, "\n");
      HallwayDraftLink address;

      if (!read_address (line, length, draft, &address))
        return NULL;
      g_array_append_val (addresses, address);
      line += length + (line[length] == '\n');
    }

  return g_steal_pointer (&addresses);
}

/* Takes the addresses from the end of @text. The first is that of the page, where the session has one: else the last lines of
 * the text itself may be taken for links. */
static void
take_addresses (char         *text,
                const char   *url,
                HallwayDraft *draft,
                GArray       *links)
{
  char              *last = g_strrstr (text, PARAGRAPH);
  char              *lines = last != NULL ? last + strlen (PARAGRAPH) : text;
  g_autoptr (GArray) addresses = read_addresses (lines, draft);
  guint              first = url != NULL ? 1 : 0;

  if (addresses == NULL || addresses->len < first)
    return;
  if (url != NULL && g_strcmp0 (g_array_index (addresses, HallwayDraftLink, 0).title, PAGE) != 0)
    return;

  g_array_append_vals (links, &g_array_index (addresses, HallwayDraftLink, first), addresses->len - first);
  *(last != NULL ? last : text) = '\0';
}

/**
 * hallway_icalendar_own_read:
 * @session: a session of a calendar of our own; its title, address and status are read
 * @draft: the session's draft
 * @description: (nullable): its description
 * @people: (element-type HallwayIcalendarPerson): gets its people, with their roles
 * @links: (element-type HallwayDraftLink): gets its links and attachments
 *
 * Reads the facts that our own calendars have in words.
 */
void
hallway_icalendar_own_read (HallwayDraftSession *session,
                            HallwayDraft        *draft,
                            const char          *description,
                            GPtrArray           *people,
                            GArray              *links)
{
  g_autofree char *text = NULL;

  g_return_if_fail (session != NULL && draft != NULL);
  g_return_if_fail (people != NULL && links != NULL);

  if (session->status == HALLWAY_STATUS_CANCELLED && session->title != NULL && g_str_has_prefix (session->title, CANCELLED))
    session->title = hallway_draft_take_line (draft, session->title + strlen (CANCELLED), -1);
  session->text_format = HALLWAY_TEXT_PLAIN;
  if (description == NULL)
    return;

  text = take_people (people, description);
  take_addresses (text, session->url, draft, links);
  session->abstract = hallway_draft_take_text (draft, text, -1);
}
