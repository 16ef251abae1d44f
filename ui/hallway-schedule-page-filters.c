/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the schedule the user filters for: chosen in a popover, shown as chips. */

#include "hallway-schedule-page-private.h"

#include "hallway-format.h"
#include "hallway-language.h"

#include <glib/gi18n.h>

#define LONGEST_CHIP 24 /* characters */

/* In the order of the popover; one chip each. */
static const HallwayQueryKind kinds[] = {
  HALLWAY_QUERY_STARRED,
  HALLWAY_QUERY_NOW,
  HALLWAY_QUERY_TIME,
  HALLWAY_QUERY_ROOM,
  HALLWAY_QUERY_TRACK,
  HALLWAY_QUERY_TYPE,
  HALLWAY_QUERY_LANGUAGE,
  HALLWAY_QUERY_SPEAKER,
};

static void
list_facets (HallwaySchedulePage *self)
{
  if (self->has_facets)
    return;

  hallway_facets_set_conference (self->facets, self->conference);
  self->has_facets = TRUE;
}

static const char *
find_value (HallwaySchedulePage *self,
            HallwayQueryKind     kind)
{
  for (guint i = 0; i < hallway_query_get_n_terms (self->filters); i++)
    if (hallway_query_get_kind (self->filters, i) == kind)
      return hallway_query_get_value (self->filters, i);

  return NULL;
}

static char *
describe_several (HallwaySchedulePage *self,
                  HallwayQueryKind     kind,
                  guint                n_chosen)
{
  guint n_values;

  if (kind == HALLWAY_QUERY_SPEAKER)
    return g_strdup_printf (ngettext ("%u person", "%u people", n_chosen), n_chosen);

  n_values = hallway_facet_get_n_values (hallway_facets_get (self->facets, kind));
  /* Translators: what is filtered for, and how many of how many: "Room: 7 of 30" */
  return g_strdup_printf (_("%s: %u of %u"), hallway_filter_popover_name_kind (kind), n_chosen, n_values);
}

static char *
describe_kind (HallwaySchedulePage *self,
               HallwayQueryKind     kind)
{
  guint       n_chosen = hallway_query_count_kind (self->filters, kind);
  HallwaySpan span;

  if (kind == HALLWAY_QUERY_STARRED)
    return g_strdup (_("Starred"));

  if (kind == HALLWAY_QUERY_NOW)
    return g_strdup (_("Running now"));

  if (kind == HALLWAY_QUERY_TIME && hallway_query_parse_time (find_value (self, kind), &span))
    return hallway_format_free_time (&span);

  if (n_chosen > 1)
    return describe_several (self, kind, n_chosen);

  return kind == HALLWAY_QUERY_LANGUAGE ? hallway_language_describe (find_value (self, kind))
                                        : g_strdup (find_value (self, kind));
}

static GtkWidget *
make_chip (HallwaySchedulePage *self,
           HallwayQueryKind     kind)
{
  g_autofree char *text = describe_kind (self, kind);
  g_autofree char *name = NULL;
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (text);

  /* Translators: what is filtered for */
  name = g_strdup_printf (_("Remove the filter “%s”"), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONGEST_CHIP);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", hallway_query_kind_to_string (kind));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.remove-filter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return chip;
}

/* A chip that was pressed goes; the keyboard then is at the one that takes its place. */
static int
remove_chips (HallwaySchedulePage *self)
{
  GtkWidget *chip;
  int        focus = -1;

  for (int i = 0; (chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != GTK_WIDGET (self->hidden_label); i++)
    {
      if (gtk_widget_is_focus (chip))
        focus = i;
      gtk_box_remove (self->chips, chip);
    }

  return focus;
}

static void
focus_chip (HallwaySchedulePage *self,
            int                  number)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));
  GtkWidget *last = gtk_widget_get_prev_sibling (GTK_WIDGET (self->hidden_label));

  for (int i = 0; i < number && chip != last; i++)
    chip = gtk_widget_get_next_sibling (chip);
  gtk_widget_grab_focus (last != NULL ? chip : self->filter_button);
}

/**
 * hallway_schedule_page_show_chips:
 *
 * Shows a chip for each kind of filter, which removes it.
 */
void
hallway_schedule_page_show_chips (HallwaySchedulePage *self)
{
  gboolean has_filters = hallway_query_get_n_terms (self->filters) > 0;
  int      focus = remove_chips (self);

  if (has_filters)
    list_facets (self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (hallway_query_count_kind (self->filters, kinds[i]) > 0)
      gtk_widget_insert_before (make_chip (self, kinds[i]), GTK_WIDGET (self->chips), GTK_WIDGET (self->hidden_label));
  gtk_widget_set_visible (self->filter_row, has_filters);
  if (focus >= 0)
    focus_chip (self, focus);
}

/**
 * hallway_schedule_page_count_facets:
 *
 * Counts what there is to choose from, and shows it in the popover.
 */
void
hallway_schedule_page_count_facets (HallwaySchedulePage *self)
{
  if (self->conference == NULL)
    return;

  list_facets (self);
  hallway_facets_count (self->facets, self->filters, hallway_result_list_get_candidates (self->results), self->now);
  hallway_filter_popover_update (self->filter_popover);
}

/**
 * hallway_schedule_page_set_filters:
 * @filters: what to filter for
 *
 * Filters, and searches once more when what was found so far may have been cut short.
 */
void
hallway_schedule_page_set_filters (HallwaySchedulePage *self,
                                   HallwayQuery        *filters)
{
  HallwayQuery *old = self->filters;

  if (hallway_query_equal (old, filters))
    return;

  self->filters = hallway_query_ref (filters);
  hallway_query_unref (old);
  hallway_schedule_page_show_chips (self);
  hallway_schedule_page_update (self);
  if (hallway_schedule_page_is_searching (self))
    hallway_schedule_page_select_best (self);
  if (hallway_schedule_page_found_too_many (self))
    hallway_schedule_page_search_again (self);
}

/**
 * hallway_schedule_page_add_filter:
 * @kind: what is filtered
 * @value: (nullable): what of it is shown, %NULL of starred and now
 *
 * Shows less, or more of a kind that is filtered already.
 */
void
hallway_schedule_page_add_filter (HallwaySchedulePage *self,
                                  HallwayQueryKind     kind,
                                  const char          *value)
{
  g_autoptr (HallwayQuery) filters = NULL;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  filters = hallway_query_add (self->filters, kind, value);
  hallway_schedule_page_set_filters (self, filters);
}

/**
 * hallway_schedule_page_remove_filter:
 * @kind: what is filtered
 * @value: (nullable): what of it is shown, %NULL for all of that kind
 *
 * Takes one filter back.
 */
void
hallway_schedule_page_remove_filter (HallwaySchedulePage *self,
                                     HallwayQueryKind     kind,
                                     const char          *value)
{
  g_autoptr (HallwayQuery) filters = NULL;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  filters = hallway_query_remove (self->filters, kind, value);
  hallway_schedule_page_set_filters (self, filters);
}

/**
 * hallway_schedule_page_clear:
 *
 * Takes all filters back; where there are none, ends the search.
 */
void
hallway_schedule_page_clear (HallwaySchedulePage *self)
{
  g_autoptr (HallwayQuery) none = hallway_query_new ();

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  if (hallway_query_get_n_terms (self->filters) > 0)
    return hallway_schedule_page_set_filters (self, none);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  hallway_schedule_page_end_search (self);
}
