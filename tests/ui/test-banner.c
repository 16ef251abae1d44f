/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-banner.h"

#include "hallway-test-widget.h"
#include "hallway-text-button.h"

typedef struct
{
  GtkWidget     *window; /* (unowned) */
  HallwayBanner *banner; /* (unowned) */
  char          *target; /* (owned) (nullable): of the action that was done last */
  guint          n_dismissed;
} Fixture;

static void
activated_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->target);
  fixture->target = g_variant_dup_string (parameter, NULL);
}

static void
dismissed_cb (Fixture *fixture)
{
  fixture->n_dismissed++;
}

static void
notified_cb (GObject    *object,
             GParamSpec *pspec,
             guint      *n_notified)
{
  (*n_notified)++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction)      action = g_simple_action_new ("show-page", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (activated_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  fixture->window = gtk_window_new ();
  fixture->banner = HALLWAY_BANNER (hallway_banner_new ("The <b>title</b> & more"));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->banner));
  g_signal_connect_swapped (fixture->banner, "dismissed", G_CALLBACK (dismissed_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->banner), (gpointer *) &fixture->banner);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hallway_test_wait_until (fixture->banner == NULL);
  g_free (fixture->target);
}

/* A button without a mnemonic is named by its label, and not by what shows that. */
static void
test_plain_button (void)
{
  GtkWidget *button = g_object_ref_sink (g_object_new (HALLWAY_TYPE_TEXT_BUTTON, "label", "Clear Search", NULL));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Clear Search");
  gtk_button_set_label (GTK_BUTTON (button), "Clear Filters");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Clear Filters");
  g_object_unref (button);
}

/* The name of a button is what it shows, without the mark of its mnemonic: it has no other. */
static void
test_button_name (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *button;

  hallway_banner_set_button_label (fixture->banner, "_Show Agenda");
  hallway_banner_set_revealed (fixture->banner, TRUE);
  hallway_test_wait_until ((button = hallway_test_find_button (fixture->window, "Show Agenda")) != NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

/* A feed's title is no markup. */
static void
test_title (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (hallway_banner_get_title (fixture->banner), ==, "The <b>title</b> & more");
  g_assert_false (hallway_banner_get_revealed (fixture->banner));
  g_assert_false (hallway_test_has_text (fixture->window, "The <b>title</b> & more"));

  hallway_banner_set_revealed (fixture->banner, TRUE);
  hallway_test_wait_until (hallway_test_has_text (fixture->window, "The <b>title</b> & more"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->banner), GTK_ACCESSIBLE_PROPERTY_LABEL, "The <b>title</b> & more");
}

static void
test_button (Fixture      *fixture,
             gconstpointer data)
{
  hallway_banner_set_revealed (fixture->banner, TRUE);
  g_assert_null (hallway_banner_get_button_label (fixture->banner));

  hallway_banner_set_button_label (fixture->banner, "_Show");
  g_object_set (fixture->banner, "action-target", g_variant_new_string ("agenda"), "action-name", "win.show-page", NULL);
  g_assert_cmpstr (hallway_banner_get_button_label (fixture->banner), ==, "_Show");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (fixture->banner)), ==, "win.show-page");
  hallway_test_wait_until (hallway_test_find_button (fixture->window, "Show") != NULL);
  g_signal_emit_by_name (hallway_test_find_button (fixture->window, "Show"), "clicked");
  g_assert_cmpstr (fixture->target, ==, "agenda");

  hallway_banner_set_button_label (fixture->banner, NULL);
  g_assert_null (hallway_test_find_button (fixture->window, "Show"));
}

static gboolean
is_icon_button (GtkWidget    *widget,
                gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL;
}

static void
test_dismiss (Fixture      *fixture,
              gconstpointer data)
{
  hallway_banner_set_revealed (fixture->banner, TRUE);
  hallway_test_wait_until (hallway_test_find (fixture->window, is_icon_button, NULL) != NULL);
  hallway_banner_set_revealed (fixture->banner, FALSE);
  g_assert_cmpuint (fixture->n_dismissed, ==, 0);

  hallway_banner_set_revealed (fixture->banner, TRUE);
  g_signal_emit_by_name (hallway_test_find (fixture->window, is_icon_button, NULL), "clicked");
  g_assert_cmpuint (fixture->n_dismissed, ==, 1);
  g_assert_false (hallway_banner_get_revealed (fixture->banner));
}

/* What changes notifies once, what stays doesn't. */
static void
test_notify (Fixture      *fixture,
             gconstpointer data)
{
  guint n_notified = 0;

  g_signal_connect (fixture->banner, "notify", G_CALLBACK (notified_cb), &n_notified);
  hallway_banner_set_title (fixture->banner, "Other");
  g_assert_cmpuint (n_notified, ==, 1);
  hallway_banner_set_button_label (fixture->banner, "Do");
  g_assert_cmpuint (n_notified, ==, 2);
  hallway_banner_set_revealed (fixture->banner, TRUE);
  g_assert_cmpuint (n_notified, ==, 3);
  g_object_set (fixture->banner, "title", "Other", "button-label", "Do", "revealed", TRUE, NULL);
  g_assert_cmpuint (n_notified, ==, 3);
  g_signal_handlers_disconnect_by_data (fixture->banner, &n_notified);
}

#define ADD(path, function) g_test_add ("/ui/banner/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("button-name", test_button_name);
  g_test_add_func ("/ui/banner/plain-button", test_plain_button);
  ADD ("title", test_title);
  ADD ("button", test_button);
  ADD ("dismiss", test_dismiss);
  ADD ("notify", test_notify);

  return g_test_run ();
}
