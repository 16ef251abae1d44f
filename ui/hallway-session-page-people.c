/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who takes part in a session, in groups by role. */

#include "hallway-session-page-private.h"

#include "hallway-person-row.h"

#include <glib/gi18n.h>

static const char *
describe_role (HallwayRole role,
               guint       n_persons)
{
  switch (role)
    {
    case HALLWAY_ROLE_MODERATOR:
      return ngettext ("Moderator", "Moderators", n_persons);
    case HALLWAY_ROLE_HOST:
      return ngettext ("Host", "Hosts", n_persons);
    case HALLWAY_ROLE_PERFORMER:
      return ngettext ("Performer", "Performers", n_persons);
    case HALLWAY_ROLE_ORGANIZER:
      return ngettext ("Organizer", "Organizers", n_persons);
    case HALLWAY_ROLE_OTHER:
      return ngettext ("Participant", "Participants", n_persons);
    case HALLWAY_ROLE_SPEAKER:
    default:
      return ngettext ("Speaker", "Speakers", n_persons);
    }
}

/* The person as the lists know them, who knows the other sessions. The details are read later, and may be newer. */
static HallwayPerson *
find_person (HallwaySession *session,
             const char     *name)
{
  for (guint i = 0; i < hallway_session_get_n_persons (session); i++)
    {
      HallwayPerson *person = hallway_session_get_person (session, i);

      if (g_strcmp0 (hallway_person_get_name (person), name) == 0)
        return person;
    }

  return NULL;
}

static GtkWidget *
make_row (HallwaySessionPage       *self,
          const HallwayDraftPerson *facts)
{
  HallwayPersonRow *row = HALLWAY_PERSON_ROW (hallway_person_row_new (self->details, facts));
  HallwayPerson    *person = find_person (self->session, facts->name);

  if (person != NULL)
    hallway_person_row_set_sessions (row, self->conference, person, self->session, self->zone);

  return GTK_WIDGET (row);
}

static void
append_role (HallwaySessionPage *self,
             HallwayRole         role)
{
  const HallwayDraftSession *facts = self->details->session;
  GtkWidget                 *list;
  guint                      n_persons = 0;

  for (guint i = 0; i < facts->n_persons; i++)
    n_persons += facts->persons[i].role == role;

  if (n_persons == 0)
    return;

  list = hallway_session_page_append_section (self, describe_role (role, n_persons));
  for (guint i = 0; i < facts->n_persons; i++)
    if (facts->persons[i].role == role)
      gtk_list_box_append (GTK_LIST_BOX (list),
                           make_row (self, hallway_draft_get_person (self->details->draft, facts->persons[i].person)));
}

/**
 * hallway_session_page_show_people:
 *
 * Shows the people of the details, moderators and hosts first.
 */
void
hallway_session_page_show_people (HallwaySessionPage *self)
{
  static const HallwayRole order[] = {
    HALLWAY_ROLE_MODERATOR, HALLWAY_ROLE_HOST, HALLWAY_ROLE_SPEAKER,
    HALLWAY_ROLE_PERFORMER, HALLWAY_ROLE_ORGANIZER, HALLWAY_ROLE_OTHER
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    append_role (self, order[i]);
}
