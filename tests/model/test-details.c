/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-details.h"

/* A session with one speaker and one link, of which @change is otherwise. */
static HallwayEntry *
make_entry (const char *change)
{
  g_autoptr (HallwayRecord) record = hallway_record_new ();
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  HallwayDraftSession      *session = hallway_draft_add_session (draft);
  g_autoptr (GArray)        persons = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));
  g_autoptr (GArray)        links = g_array_new (FALSE, FALSE, sizeof (HallwayDraftLink));
  guint                     position = hallway_draft_add_person (draft, NULL, NULL, "Ada Byron");
  HallwayParticipation      participation = { position, HALLWAY_ROLE_SPEAKER };
  HallwayDraftLink          link = { "Slides", "https://loom.example/slides" };

  record->id = g_strdup ("loom26");
  session->key = "one";
  session->title = "Weaving";
  session->abstract = g_str_equal (change, "text") ? "Another text" : "A text";
  hallway_draft_get_person (draft, position)->biography = g_str_equal (change, "biography") ? "She spins" : "She weaves";
  if (g_str_equal (change, "role"))
    participation.role = HALLWAY_ROLE_MODERATOR;
  if (g_str_equal (change, "link"))
    link.url = "https://loom.example/paper";
  g_array_append_val (persons, participation);
  g_array_append_val (links, link);
  session->n_persons = persons->len;
  session->persons = hallway_draft_take_array (draft, g_steal_pointer (&persons));
  session->n_links = links->len;
  session->links = hallway_draft_take_array (draft, g_steal_pointer (&links));

  return hallway_entry_new (record, draft, 0);
}

static void
test_equal (void)
{
  static const char *const changes[] = { "text", "biography", "role", "link" };
  g_autoptr (HallwayEntry) entry = make_entry ("nothing");
  g_autoptr (HallwayEntry) same = make_entry ("nothing");

  g_assert_true (hallway_details_equal (entry, same));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (HallwayEntry) other = make_entry (changes[i]);

      g_assert_false (hallway_details_equal (entry, other));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/details/equal", test_equal);

  return g_test_run ();
}
