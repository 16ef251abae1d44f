/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One session in full. What a row shows is there at once, the texts follow when they are read from disk. */

#include "hallway-session-page-private.h"

#include "hallway-column-layout.h"
#include "hallway-menu-tooltip.h"
#include "hallway-wrap-layout.h"
#include "model/hallway-details.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HallwaySessionPage, hallway_session_page, GTK_TYPE_WIDGET)

#define NATURAL_WIDTH 500 /* pixels; where the panes fold must not hang on how long a title is */
#define PATIENCE 400      /* milliseconds; what is read sooner is shown without a word of waiting */

/* A spinner that is left spinning when it is hidden keeps the window painting for ever. */
static void
show_text_state (HallwaySessionPage *self,
                 const char         *state)
{
  gtk_stack_set_visible_child_name (self->text_states, state);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (state, "waiting"));
}

static gboolean
waited_cb (gpointer user_data)
{
  HallwaySessionPage *self = user_data;

  self->waiting_id = 0;
  show_text_state (self, "waiting");

  return G_SOURCE_REMOVE;
}

static void
stop_waiting (HallwaySessionPage *self)
{
  g_clear_handle_id (&self->waiting_id, g_source_remove);
}

static void
begin_waiting (HallwaySessionPage *self)
{
  stop_waiting (self);
  show_text_state (self, "nothing");
  self->waiting_id = g_timeout_add (PATIENCE, waited_cb, self);
}

static void
set_text (HallwaySessionPage *self,
          HallwayTextView    *view,
          const char         *source)
{
  g_autoptr (HallwayText) text = NULL;

  if (source != NULL)
    text = hallway_entry_make_text (self->details, source, self->details->session->text_format);
  hallway_text_view_set_text (view, text);
}

/* Some feeds repeat the abstract in the description. */
static void
show_texts (HallwaySessionPage *self)
{
  const HallwayDraftSession *facts = self->details->session;
  gboolean                   is_repeated = g_strcmp0 (facts->abstract, facts->description) == 0;

  set_text (self, self->abstract, facts->abstract);
  set_text (self, self->description, is_repeated ? NULL : facts->description);
  gtk_widget_set_visible (self->no_text, !gtk_widget_get_visible (GTK_WIDGET (self->abstract)) &&
                                           !gtk_widget_get_visible (GTK_WIDGET (self->description)));
}

static void
clear_sections (HallwaySessionPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

/* People are shown with the times of what else they do. */
static void
show_sections (HallwaySessionPage *self)
{
  clear_sections (self);
  if (self->details == NULL || self->built_for != self->conference)
    return;

  hallway_session_page_show_people (self);
  hallway_session_page_show_links (self);
}

static void
clear_details (HallwaySessionPage *self)
{
  g_clear_pointer (&self->details, hallway_entry_unref);
  g_clear_object (&self->built_for);
  hallway_text_view_set_text (self->abstract, NULL);
  hallway_text_view_set_text (self->description, NULL);
  gtk_widget_set_visible (self->no_text, FALSE);
  clear_sections (self);
}

/* Whether the details that are there are of what is shown, so that they can stay until newer ones come. */
static gboolean
has_details_of (HallwaySessionPage *self,
                HallwayConference  *conference,
                HallwaySession     *session)
{
  return self->details != NULL &&
         g_strcmp0 (hallway_entry_get_conference_id (self->details), hallway_conference_get_id (conference)) == 0 &&
         g_strcmp0 (self->details->session->key, hallway_session_get_key (session)) == 0;
}

static void
scroll_to_top (HallwaySessionPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
starred_changed_cb (HallwaySessionPage *self)
{
  hallway_session_page_show_star (self);
}

static void
hallway_session_page_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  HallwaySessionPage *self = HALLWAY_SESSION_PAGE (widget);

  gtk_widget_measure (GTK_WIDGET (self->states), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, NATURAL_WIDTH);
}

static void
hallway_session_page_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (HALLWAY_SESSION_PAGE (widget)->states), width, height, baseline, NULL);
}

static void
hallway_session_page_dispose (GObject *object)
{
  HallwaySessionPage *self = HALLWAY_SESSION_PAGE (object);

  stop_waiting (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_clear_object (&self->session);
  g_clear_object (&self->conference);
  g_clear_object (&self->built_for);
  g_clear_object (&self->agenda);
  g_clear_pointer (&self->details, hallway_entry_unref);
  g_clear_pointer (&self->local_zone, hallway_zone_unref);
  g_clear_pointer (&self->zone, hallway_zone_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_SESSION_PAGE);

  G_OBJECT_CLASS (hallway_session_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, tags);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, track_tag);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, track_dot);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, track);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, type_tag);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, type);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, language_tag);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, language);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, status);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, when);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, where);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, star_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, star_content);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, calendar_content);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, notices);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, text_states);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, problem);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, abstract);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, description);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, no_text);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, sections);
}

static void
hallway_session_page_class_init (HallwaySessionPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_session_page_dispose;
  widget_class->measure = hallway_session_page_measure;
  widget_class->size_allocate = hallway_session_page_size_allocate;

  g_type_ensure (HALLWAY_TYPE_COLUMN_LAYOUT);
  g_type_ensure (HALLWAY_TYPE_FIT_CONTENT);
  g_type_ensure (HALLWAY_TYPE_SWATCH);
  g_type_ensure (HALLWAY_TYPE_TEXT_VIEW);
  g_type_ensure (HALLWAY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-session-page.ui");
  bind_children (widget_class);
}

static void
hallway_session_page_init (HallwaySessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hallway_menu_tooltip_yield (self->menu_button);
  /* Translators: the second one is for a narrow window */
  hallway_fit_content_set (self->calendar_content, "hallway-calendar-symbolic", _("Add to Calendar"), _("Calendar"));
}

/**
 * hallway_session_page_set_local_zone:
 * @local_zone: (nullable): where the person is
 *
 * Sets the zone in which the times of a session are told a second time, when it differs from the conference's.
 */
void
hallway_session_page_set_local_zone (HallwaySessionPage *self,
                                     HallwayZone        *local_zone)
{
  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));

  g_clear_pointer (&self->local_zone, hallway_zone_unref);
  self->local_zone = local_zone != NULL ? hallway_zone_ref (local_zone) : NULL;
}

/**
 * hallway_session_page_set_zone:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Shows the times anew in @zone, also when only the form of times is another. Where the two differ, the other one is
 * named in the second line.
 */
void
hallway_session_page_set_zone (HallwaySessionPage *self,
                               HallwayZone        *zone)
{
  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));

  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
  if (self->session == NULL)
    return;

  hallway_session_page_show_facts (self);
  show_sections (self);
}

/**
 * hallway_session_page_set_agenda:
 * @agenda: (nullable): what is starred, and the person's own items
 *
 * Sets what sessions are said to overlap, and follows its changes.
 */
void
hallway_session_page_set_agenda (HallwaySessionPage *self,
                                 HallwayAgenda      *agenda)
{
  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_set_object (&self->agenda, agenda);
  if (agenda != NULL)
    g_signal_connect_swapped (agenda, "plan-changed", G_CALLBACK (hallway_session_page_update_notices), self);
  hallway_session_page_update_notices (self);
}

/**
 * hallway_session_page_set_session:
 * @conference: (nullable): whose session it is
 * @session: (nullable): what to show, %NULL for nothing
 *
 * Shows the facts of a session, from the top; its texts follow by hallway_session_page_set_details(). One that was shown
 * before an update of its conference keeps texts and place until then.
 */
void
hallway_session_page_set_session (HallwaySessionPage *self,
                                  HallwayConference  *conference,
                                  HallwaySession     *session)
{
  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));
  g_return_if_fail (session == NULL || HALLWAY_IS_CONFERENCE (conference));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->conference, conference);
  g_set_object (&self->session, session);
  hallway_session_page_update_notices (self);
  gtk_stack_set_visible_child_name (self->states, session != NULL ? "session" : "none");
  stop_waiting (self);
  if (session == NULL)
    return;

  g_signal_connect_swapped (session, "notify::starred", G_CALLBACK (starred_changed_cb), self);
  hallway_session_page_show_facts (self);
  if (!has_details_of (self, conference, session))
    {
      clear_details (self);
      begin_waiting (self);
      scroll_to_top (self);
    }
  hallway_session_page_show_menu (self);
}

/**
 * hallway_session_page_get_session:
 *
 * Returns: (transfer none) (nullable): the session that is shown
 */
HallwaySession *
hallway_session_page_get_session (HallwaySessionPage *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION_PAGE (self), NULL);

  return self->session;
}

/**
 * hallway_session_page_set_details:
 * @details: of the session that is shown
 *
 * Shows texts, people, links and attachments. When they are those that are shown nothing moves: a selection and the
 * keyboard stay where they are.
 */
void
hallway_session_page_set_details (HallwaySessionPage *self,
                                  HallwayEntry       *details)
{
  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));
  g_return_if_fail (self->session != NULL);
  g_return_if_fail (details != NULL);

  stop_waiting (self);
  show_text_state (self, "texts");
  if (self->details != NULL && self->built_for == self->conference && hallway_details_equal (self->details, details))
    return;

  clear_details (self);
  self->details = hallway_entry_ref (details);
  self->built_for = g_object_ref (self->conference);
  show_texts (self);
  hallway_session_page_show_menu (self);
  show_sections (self);
}

/**
 * hallway_session_page_set_problem:
 * @message: why the details can't be read
 *
 * Says so in their place, and offers to try again.
 */
void
hallway_session_page_set_problem (HallwaySessionPage *self,
                                  const char         *message)
{
  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));

  stop_waiting (self);
  clear_details (self);
  gtk_label_set_text (self->problem, message);
  show_text_state (self, "problem");
}

/**
 * hallway_session_page_grab_focus:
 *
 * Gives the keyboard to the star.
 */
void
hallway_session_page_grab_focus (HallwaySessionPage *self)
{
  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));

  gtk_widget_grab_focus (self->star_button);
}

/**
 * hallway_session_page_append_section:
 * @heading: what it holds
 *
 * Makes a list with a heading, below the texts.
 *
 * Returns: (transfer none): the list
 */
GtkWidget *
hallway_session_page_append_section (HallwaySessionPage *self,
                                     const char         *heading)
{
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section-heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_box_append (self->sections, label);
  gtk_box_append (self->sections, list);

  return list;
}
