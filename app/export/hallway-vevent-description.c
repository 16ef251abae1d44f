/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-vevent-description.h"

#include "hallway-icalendar-guard.h"

#include "model/hallway-link.h"

#include <string.h>

/* Three hundred sessions must stay below the megabyte that Google takes (reference: reliability, section 1.1). */
#define DESCRIPTION_OCTETS 8192
#define ADDRESSES_OCTETS 2048
#define PEOPLE_OCTETS 2048

static const struct
{
  HallwayRole role;
  const char *one;
  const char *several;
} role_labels[] = {
  { HALLWAY_ROLE_MODERATOR, "Moderator", "Moderators" },
  { HALLWAY_ROLE_HOST, "Host", "Hosts" },
  { HALLWAY_ROLE_SPEAKER, "Speaker", "Speakers" },
  { HALLWAY_ROLE_PERFORMER, "Performer", "Performers" },
  { HALLWAY_ROLE_ORGANIZER, "Organizer", "Organizers" },
  { HALLWAY_ROLE_OTHER, "With", "With" },
};

static char *
list_names (const HallwayEntry *entry,
            HallwayRole         role,
            guint              *n_names)
{
  GString *names = g_string_new (NULL);

  *n_names = 0;
  for (guint i = 0; i < entry->session->n_persons; i++)
    {
      const HallwayParticipation *participation = &entry->session->persons[i];

      if (participation->role != role)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              hallway_draft_get_person (entry->draft, participation->person)->name);
      *n_names += 1;
    }

  return g_string_free (names, FALSE);
}

static char *
describe_people (const HallwayEntry *entry)
{
  g_autoptr (GString) people = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (role_labels); i++)
    {
      guint            n_names;
      g_autofree char *names = list_names (entry, role_labels[i].role, &n_names);

      if (n_names > 0)
        g_string_append_printf (people, "%s: %s\n", n_names > 1 ? role_labels[i].several : role_labels[i].one, names);
    }

  return hallway_icalendar_guard_cap (people->str, PEOPLE_OCTETS);
}

static char *
make_plain (const HallwayEntry *entry,
            const char         *source)
{
  g_autoptr (HallwayText) text = hallway_entry_make_text (entry, source, entry->session->text_format);

  return text != NULL ? hallway_text_to_plain (text) : NULL;
}

/* Publishers repeat the abstract at the head of the description; it is shown once. */
static char *
describe_content (const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;
  g_autoptr (GString)        content = g_string_new (NULL);
  g_autofree char           *abstract = make_plain (entry, session->abstract);
  g_autofree char           *description = make_plain (entry, session->description);

  if (session->subtitle != NULL)
    g_string_append_printf (content, "%s\n\n", session->subtitle);
  if (abstract != NULL && (description == NULL || !g_str_has_prefix (description, abstract)))
    g_string_append_printf (content, "%s\n\n", abstract);
  if (description != NULL)
    g_string_append (content, description);

  return g_string_free (g_steal_pointer (&content), FALSE);
}

static void
append_address (GString            *addresses,
                const HallwayEntry *entry,
                const char         *title,
                const char         *url)
{
  g_autofree char *whole_url = hallway_link_resolve (url, hallway_entry_get_base_url (entry));
  g_autofree char *safe_url = hallway_icalendar_guard_uri (whole_url);
  g_autofree char *safe_title = hallway_icalendar_guard_line (title);
  g_autofree char *line = NULL;

  if (safe_url == NULL)
    return;

  line = safe_title != NULL ? g_strdup_printf ("%s: %s\n", safe_title, safe_url) : g_strdup_printf ("%s\n", safe_url);
  if (addresses->len + strlen (line) <= ADDRESSES_OCTETS)
    g_string_append (addresses, line);
}

static char *
describe_addresses (const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;
  GString                   *addresses = g_string_new (NULL);

  append_address (addresses, entry, "Page", session->url);
  for (guint i = 0; i < session->n_links; i++)
    append_address (addresses, entry, session->links[i].title, session->links[i].url);
  for (guint i = 0; i < session->n_attachments; i++)
    append_address (addresses, entry, session->attachments[i].title, session->attachments[i].url);

  return g_string_free (addresses, FALSE);
}

/* Takes @section. */
static void
append_section (GString *description,
                char    *section)
{
  g_autofree char *text = hallway_icalendar_guard_text (section);

  if (text != NULL)
    g_string_append_printf (description, "%s%s", description->len > 0 ? "\n\n" : "", text);
  g_free (section);
}

/**
 * hallway_vevent_describe:
 * @entry: a session
 *
 * Writes what the description of @entry in a calendar says: who takes part, its texts and where its pages are. Of a long
 * text the end is left out, never an address.
 *
 * Returns: (transfer full) (nullable): plain text of about 8 kB at most, or %NULL if nothing is known
 */
char *
hallway_vevent_describe (const HallwayEntry *entry)
{
  g_autofree char    *addresses = describe_addresses (entry);
  g_autoptr (GString) description = g_string_new (NULL);
  g_autofree char    *texts = NULL;

  append_section (description, describe_people (entry));
  append_section (description, describe_content (entry));
  texts = hallway_icalendar_guard_cap (description->str, DESCRIPTION_OCTETS - strlen (addresses));
  g_string_assign (description, texts);
  append_section (description, g_steal_pointer (&addresses));

  return description->len > 0 ? g_string_free (g_steal_pointer (&description), FALSE) : NULL;
}
