/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One session in full. What a row shows is there at once, the texts follow when they are read from disk. */

#include "hallway-session-page.h"

#include "hallway-format.h"
#include "hallway-person-row.h"
#include "hallway-swatch.h"
#include "hallway-text-view.h"

#include <glib/gi18n.h>

struct _HallwaySessionPage
{
  GtkWidget          parent_instance;

  HallwayZone       *local_zone; /* (owned) (nullable): where the person is */
  HallwayZone       *zone;       /* (owned) (nullable): that times are shown in, NULL for the conference's */
  HallwayConference *conference; /* (owned) (nullable): of the session */
  HallwaySession    *session;    /* (owned) (nullable): what is shown */

  GtkStack          *states;       /* (unowned): template child */
  GtkScrolledWindow *scroller;     /* (unowned): template child */
  GtkWidget         *tags;         /* (unowned): template child */
  GtkWidget         *track_tag;    /* (unowned): template child */
  HallwaySwatch     *track_dot;    /* (unowned): template child */
  GtkLabel          *track;        /* (unowned): template child */
  GtkLabel          *type;         /* (unowned): template child */
  GtkLabel          *language;     /* (unowned): template child */
  GtkLabel          *status;       /* (unowned): template child */
  GtkLabel          *title;        /* (unowned): template child */
  GtkLabel          *subtitle;     /* (unowned): template child */
  AdwActionRow      *when;         /* (unowned): template child */
  AdwActionRow      *where;        /* (unowned): template child */
  GtkWidget         *star_button;  /* (unowned): template child */
  AdwButtonContent  *star_content; /* (unowned): template child */
  GtkWidget         *web_button;   /* (unowned): template child */
  GtkBox            *notices;      /* (unowned): template child */
  HallwayTextView   *abstract;     /* (unowned): template child */
  HallwayTextView   *description;  /* (unowned): template child */
  GtkBox            *sections;     /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwaySessionPage, hallway_session_page, GTK_TYPE_WIDGET)

#define NATURAL_WIDTH 500 /* pixels; where the panes fold must not hang on how long a title is */

static gboolean
set_line (GtkLabel   *label,
          const char *text)
{
  gboolean is_set = text != NULL && text[0] != '\0';

  gtk_label_set_text (label, is_set ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), is_set);

  return is_set;
}

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The tags */

static const char *
describe_status (HallwayStatus status)
{
  switch (status)
    {
    case HALLWAY_STATUS_TENTATIVE:
      return _("Tentative");
    case HALLWAY_STATUS_CANCELLED:
      return _("Cancelled");
    case HALLWAY_STATUS_CONFIRMED:
    default:
      return NULL;
    }
}

/* Some feeds give the type the name of the track, written another way: "maintrack" and "Main Track". */
static gboolean
is_same_name (const char *a,
              const char *b)
{
  while (a != NULL && b != NULL)
    {
      while (g_ascii_isprint (*a) && !g_ascii_isalnum (*a))
        a++;
      while (g_ascii_isprint (*b) && !g_ascii_isalnum (*b))
        b++;

      if (g_ascii_tolower (*a) != g_ascii_tolower (*b))
        return FALSE;
      if (*a == '\0')
        return TRUE;

      a++;
      b++;
    }

  return FALSE;
}

static void
show_tags (HallwaySessionPage *self)
{
  const char *track = hallway_session_get_track_name (self->session);
  const char *type = hallway_session_get_type_name (self->session);
  gboolean    any = set_line (self->track, track);

  gtk_widget_set_visible (self->track_tag, any);
  hallway_swatch_set_track (self->track_dot, hallway_session_get_track (self->session));
  any |= set_line (self->type, is_same_name (type, track) ? NULL : type);
  any |= set_line (self->language, hallway_session_get_language (self->session));
  any |= set_line (self->status, describe_status (hallway_session_get_status (self->session)));
  gtk_widget_set_visible (self->tags, any);
}

/* The star */

static void
show_star (HallwaySessionPage *self)
{
  gboolean starred = hallway_session_get_starred (self->session);

  adw_button_content_set_icon_name (self->star_content,
                                    starred ? "hallway-star-symbolic" : "hallway-star-outline-symbolic");
  adw_button_content_set_label (self->star_content, starred ? _("Starred") : _("Star"));
  if (starred)
    gtk_widget_add_css_class (self->star_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->star_button, "suggested-action");
}

static void
starred_changed_cb (HallwaySessionPage *self)
{
  show_star (self);
  hallway_session_page_update_notices (self);
}

/* What it overlaps */

static GtkWidget *
make_notice (const char     *text,
             HallwaySession *other)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *icon = gtk_image_new_from_icon_name ("hallway-warning-symbolic");
  GtkWidget       *label = gtk_label_new (text);
  GtkWidget       *button = gtk_button_new_with_label (_("Show"));
  g_autofree char *name = NULL;

  /* Translators: the title of a session, for a screen reader */
  name = g_strdup_printf (_("Show “%s”"), hallway_session_get_title (other));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (box, "notice");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-session");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hallway_session_get_key (other));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
append_overlap (HallwaySessionPage *self,
                HallwaySession     *other,
                int                 minutes)
{
  g_autofree char *text = NULL;

  /* Translators: the title of a starred session and for how long both take place */
  text = g_strdup_printf (ngettext ("Overlaps “%s” by %d minute", "Overlaps “%s” by %d minutes",
                                    (unsigned long) minutes),
                          hallway_session_get_title (other), minutes);
  gtk_box_append (self->notices, make_notice (text, other));
}

/* Persons, links and attachments */

static GtkWidget *
append_section (HallwaySessionPage *self,
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

static void
append_role (HallwaySessionPage *self,
             const HallwayEntry *details,
             HallwayRole         role)
{
  const HallwayDraftSession *facts = details->session;
  GtkWidget                 *list;
  guint                      n_persons = 0;

  for (guint i = 0; i < facts->n_persons; i++)
    n_persons += facts->persons[i].role == role;

  if (n_persons == 0)
    return;

  list = append_section (self, describe_role (role, n_persons));
  for (guint i = 0; i < facts->n_persons; i++)
    if (facts->persons[i].role == role)
      gtk_list_box_append (GTK_LIST_BOX (list),
                           hallway_person_row_new (hallway_draft_get_person (details->draft, facts->persons[i].person)));
}

static void
append_persons (HallwaySessionPage *self,
                const HallwayEntry *details)
{
  static const HallwayRole order[] = {
    HALLWAY_ROLE_MODERATOR, HALLWAY_ROLE_HOST, HALLWAY_ROLE_SPEAKER,
    HALLWAY_ROLE_PERFORMER, HALLWAY_ROLE_ORGANIZER, HALLWAY_ROLE_OTHER
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    append_role (self, details, order[i]);
}

/* A link names its address below its title, and opens through the window, which checks it. */
static GtkWidget *
make_link_row (const HallwayDraftLink *link)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), link->title != NULL ? link->title : link->url);
  if (link->title != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), link->url);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("hallway-link-symbolic"));
  gtk_widget_set_tooltip_text (row, link->url);
  if (hallway_link_is_safe (link->url))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-link");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link->url);
    }

  return row;
}

static void
append_links (HallwaySessionPage     *self,
              const char             *heading,
              const HallwayDraftLink *links,
              guint                   n_links)
{
  GtkWidget *list;

  if (n_links == 0)
    return;

  list = append_section (self, heading);
  for (guint i = 0; i < n_links; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_link_row (&links[i]));
}

static void
set_text (HallwayTextView    *view,
          const HallwayEntry *details,
          const char         *source)
{
  const char             *base_url = details->conference != NULL ? details->conference->base_url : NULL;
  g_autoptr (HallwayText) text = source != NULL ? hallway_text_new (source, details->session->text_format, base_url) : NULL;

  hallway_text_view_set_text (view, text);
}

static void
set_web_page (HallwaySessionPage *self,
              const char         *url)
{
  gboolean is_safe = url != NULL && hallway_link_is_safe (url);

  gtk_widget_set_visible (self->web_button, is_safe);
  gtk_widget_set_tooltip_text (self->web_button, url);
  if (is_safe)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->web_button), "s", url);
}

static void
clear_details (HallwaySessionPage *self)
{
  set_web_page (self, NULL);
  hallway_text_view_set_text (self->abstract, NULL);
  hallway_text_view_set_text (self->description, NULL);
  remove_children (self->sections);
}

static void
show_facts (HallwaySessionPage *self)
{
  const HallwaySpan *span = hallway_session_get_span (self->session);
  HallwayZone       *zone_there = hallway_conference_get_zone (self->conference);
  gboolean           is_moved = self->zone != NULL && !span->floating;
  HallwayZone       *shown_zone = is_moved ? self->zone : zone_there;
  HallwayZone       *other_zone = is_moved ? zone_there : self->local_zone;
  HallwaySpan        shown = hallway_span_seen_in (span, self->zone);
  HallwaySpan        other = is_moved ? *span : hallway_span_seen_in (span, self->local_zone);
  const char        *room = hallway_session_get_room_name (self->session);
  g_autofree char   *when = hallway_format_when (&shown, shown_zone);
  g_autofree char   *length = hallway_format_length (&shown, &other, other_zone);

  show_tags (self);
  show_star (self);
  set_line (self->title, hallway_session_get_title (self->session));
  set_line (self->subtitle, hallway_session_get_subtitle (self->session));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->when), when);
  adw_action_row_set_subtitle (self->when, length);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->where), room != NULL ? room : "");
  gtk_widget_set_visible (GTK_WIDGET (self->where), room != NULL);
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

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->conference);
  g_clear_pointer (&self->local_zone, hallway_zone_unref);
  g_clear_pointer (&self->zone, hallway_zone_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_SESSION_PAGE);

  G_OBJECT_CLASS (hallway_session_page_parent_class)->dispose (object);
}

static void
hallway_session_page_class_init (HallwaySessionPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_session_page_dispose;
  widget_class->measure = hallway_session_page_measure;
  widget_class->size_allocate = hallway_session_page_size_allocate;

  g_type_ensure (HALLWAY_TYPE_SWATCH);
  g_type_ensure (HALLWAY_TYPE_TEXT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, tags);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, track_tag);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, track_dot);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, track);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, type);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, language);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, status);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, when);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, where);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, star_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, star_content);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, web_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, notices);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, abstract);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, description);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionPage, sections);
}

static void
hallway_session_page_init (HallwaySessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  if (self->session != NULL)
    show_facts (self);
}

/**
 * hallway_session_page_set_session:
 * @conference: (nullable): whose session it is
 * @session: (nullable): what to show, %NULL for nothing
 *
 * Shows the facts of a session; its texts follow by hallway_session_page_set_details().
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
  clear_details (self);
  hallway_session_page_update_notices (self);
  gtk_stack_set_visible_child_name (self->states, session != NULL ? "session" : "none");
  if (session == NULL)
    return;

  g_signal_connect_swapped (session, "notify::starred", G_CALLBACK (starred_changed_cb), self);
  show_facts (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
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
 * @details: of the session that is shown, only read during the call
 *
 * Shows texts, people, links and attachments.
 */
void
hallway_session_page_set_details (HallwaySessionPage *self,
                                  const HallwayEntry *details)
{
  const HallwayDraftSession *facts;

  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));
  g_return_if_fail (details != NULL);

  facts = details->session;
  clear_details (self);
  set_web_page (self, facts->url);
  set_text (self->abstract, details, facts->abstract);
  set_text (self->description, details, facts->description);
  append_persons (self, details);
  append_links (self, _("Links"), facts->links, facts->n_links);
  append_links (self, _("Attachments"), facts->attachments, facts->n_attachments);
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
 * hallway_session_page_update_notices:
 *
 * Says again which starred sessions the shown one overlaps.
 */
void
hallway_session_page_update_notices (HallwaySessionPage *self)
{
  const HallwaySpan *span;
  GListModel        *sessions;

  g_return_if_fail (HALLWAY_IS_SESSION_PAGE (self));

  remove_children (self->notices);
  if (self->session == NULL)
    return;

  span = hallway_session_get_span (self->session);
  sessions = hallway_conference_get_sessions (self->conference);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (HallwaySession) other = g_list_model_get_item (sessions, i);
      int                        minutes;

      if (other == self->session || !hallway_session_get_starred (other) || hallway_session_get_status (other) == HALLWAY_STATUS_CANCELLED)
        continue;

      minutes = hallway_span_get_overlap (span, hallway_session_get_span (other));
      if (minutes > 0)
        append_overlap (self, other, minutes);
    }
}
