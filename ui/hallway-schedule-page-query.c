/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a schedule is shown: a day or a search, and the filters as chips. */

#include "hallway-schedule-page-private.h"

#include <glib/gi18n.h>

#define MOST_FOUND 1000

static gboolean
is_searching (HallwaySchedulePage *self)
{
  return self->words != NULL;
}

static HallwayQuery *
make_query (HallwaySchedulePage *self)
{
  g_autofree char *day = NULL;

  if (is_searching (self))
    return hallway_query_set_search (self->chosen, self->words, (const char *const *) self->found);

  if (self->day == HALLWAY_TIME_UNKNOWN)
    return hallway_query_ref (self->chosen);

  day = hallway_time_format_date (self->day);
  return hallway_query_add (self->chosen, HALLWAY_QUERY_DAY, day);
}

/* The filters as chips, each of which removes itself. */

static const char *
describe_filter (HallwayQueryKind kind,
                 const char      *value)
{
  if (kind == HALLWAY_QUERY_STARRED)
    return _("Starred");

  return kind == HALLWAY_QUERY_NOW ? _("Running now") : value;
}

static GtkWidget *
make_chip (HallwayQueryKind kind,
           const char      *value)
{
  const char      *kind_name = hallway_query_kind_to_string (kind);
  g_autofree char *target = value != NULL ? g_strdup_printf ("%s=%s", kind_name, value) : g_strdup (kind_name);
  g_autofree char *name = NULL;
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (describe_filter (kind, value));

  /* Translators: what is filtered for, for a screen reader */
  name = g_strdup_printf (_("Remove the filter “%s”"), gtk_label_get_text (GTK_LABEL (label)));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.remove-filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return chip;
}

static void
show_chips (HallwaySchedulePage *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);

  for (guint i = 0; i < hallway_query_get_n_terms (self->chosen); i++)
    gtk_box_append (self->chips, make_chip (hallway_query_get_kind (self->chosen, i),
                                            hallway_query_get_value (self->chosen, i)));
}

static guint
count_on_day (HallwaySchedulePage *self)
{
  GListModel *days = hallway_conference_get_days (self->conference);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);

      if (hallway_day_get_date (day) == self->day)
        return hallway_day_get_n_sessions (day);
    }

  return g_list_model_get_n_items (hallway_conference_get_sessions (self->conference));
}

static char *
describe_count (HallwaySchedulePage *self,
                guint                n_shown)
{
  guint n_hidden;

  if (is_searching (self))
    return g_strdup_printf (ngettext ("%u found", "%u found", n_shown), n_shown);

  n_hidden = count_on_day (self) - n_shown;
  return g_strdup_printf (ngettext ("%u hidden", "%u hidden", n_hidden), n_hidden);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (HallwaySchedulePage) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_auto (GStrv)                  keys = hallway_store_search_finish (HALLWAY_STORE (source), result, &error);

  if (keys == NULL || !is_searching (self))
    return;

  g_strfreev (self->found);
  self->found = g_steal_pointer (&keys);
  hallway_schedule_page_update_query (self);
}

/**
 * hallway_schedule_page_show_count:
 *
 * Tells how much is shown or hidden, and that nothing was found.
 */
void
hallway_schedule_page_show_count (HallwaySchedulePage *self)
{
  guint            n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *count = describe_count (self, n_shown);

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->day_row, !is_searching (self));
  gtk_widget_set_visible (self->filter_row, is_searching (self) || hallway_query_get_n_terms (self->chosen) > 0);
  gtk_stack_set_visible_child_name (self->states, n_shown > 0 ? "list" : "nothing");
}

/**
 * hallway_schedule_page_update_query:
 *
 * Shows what day, filters and search ask for.
 */
void
hallway_schedule_page_update_query (HallwaySchedulePage *self)
{
  g_autoptr (HallwayQuery) query = NULL;

  if (self->conference == NULL)
    return;

  query = make_query (self);
  if (!hallway_query_equal (query, self->query))
    {
      g_clear_pointer (&self->query, hallway_query_unref);
      self->query = g_steal_pointer (&query);
      hallway_session_list_set_with_days (self->list, is_searching (self));
      hallway_session_list_restart (self->list);
      gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
    }
  show_chips (self);
  hallway_schedule_page_show_count (self);
}

/**
 * hallway_schedule_page_stop_searching:
 *
 * Forgets what was searched; hallway_schedule_page_update_query() shows it.
 */
void
hallway_schedule_page_stop_searching (HallwaySchedulePage *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->found, g_strfreev);
}

/**
 * hallway_schedule_page_forget_query:
 *
 * Forgets filters and search; hallway_schedule_page_update_query() shows it.
 */
void
hallway_schedule_page_forget_query (HallwaySchedulePage *self)
{
  hallway_schedule_page_stop_searching (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  g_clear_pointer (&self->chosen, hallway_query_unref);
  self->chosen = hallway_query_new ();
}

/**
 * hallway_schedule_page_read_words:
 *
 * Searches for the words in the entry.
 */
void
hallway_schedule_page_read_words (HallwaySchedulePage *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));

  if (g_strcmp0 (words, self->words != NULL ? self->words : "") == 0)
    return;

  hallway_schedule_page_stop_searching (self);
  if (words[0] == '\0' || self->store == NULL || self->conference == NULL)
    return hallway_schedule_page_update_query (self);

  self->words = g_steal_pointer (&words);
  self->searching = g_cancellable_new ();
  hallway_store_search_async (self->store, hallway_conference_get_id (self->conference), self->words, MOST_FOUND,
                              self->searching, found_cb, g_object_ref (self));
}

/**
 * hallway_schedule_page_search:
 * @words: what to find, "" to end the search
 *
 * Searches as if the words had been typed.
 */
void
hallway_schedule_page_search (HallwaySchedulePage *self,
                              const char          *words)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));
  g_return_if_fail (words != NULL);

  gtk_search_bar_set_search_mode (self->search_bar, words[0] != '\0');
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
  hallway_schedule_page_read_words (self);
}

/**
 * hallway_schedule_page_add_filter:
 * @kind: what is filtered
 * @value: what of it is shown
 *
 * Shows less.
 */
void
hallway_schedule_page_add_filter (HallwaySchedulePage *self,
                                  HallwayQueryKind     kind,
                                  const char          *value)
{
  HallwayQuery *chosen;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  chosen = hallway_query_add (self->chosen, kind, value);
  hallway_query_unref (self->chosen);
  self->chosen = chosen;
  hallway_schedule_page_update_query (self);
}

/**
 * hallway_schedule_page_remove_filter:
 * @kind: what is filtered
 * @value: what of it is shown
 *
 * Takes one filter back.
 */
void
hallway_schedule_page_remove_filter (HallwaySchedulePage *self,
                                     HallwayQueryKind     kind,
                                     const char          *value)
{
  HallwayQuery *chosen;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  chosen = hallway_query_remove (self->chosen, kind, value);
  hallway_query_unref (self->chosen);
  self->chosen = chosen;
  hallway_schedule_page_update_query (self);
}

/**
 * hallway_schedule_page_clear:
 *
 * Takes all filters back and ends the search.
 */
void
hallway_schedule_page_clear (HallwaySchedulePage *self)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  hallway_schedule_page_forget_query (self);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  hallway_schedule_page_update_query (self);
}
