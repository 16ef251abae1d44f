/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each group is
 *
 * filtered : GtkFilterListModel<HallwayConferenceItem>   of one group
 *  └ list : HallwayConferenceList<HallwayConferenceItem>
 *
 * and shown by a GtkFlowBox<HallwayConferenceCard>. */

#include "hallway-conferences-page.h"

#include "hallway-conference-card.h"
#include "hallway-pill-button.h"

#include <adwaita.h>

#define N_GROUPS (HALLWAY_CONFERENCE_GROUP_PAST + 1)

typedef struct
{
  HallwayConferenceGroup group;
  GtkFilterListModel    *model;   /* (owned) (nullable) */
  GtkWidget             *section; /* (unowned): template child */
  GtkFlowBox            *cards;   /* (unowned): template child */
} Section;

struct _HallwayConferencesPage
{
  GtkWidget              parent_instance;

  HallwayConferenceList *list; /* (owned) (nullable) */
  Section                sections[N_GROUPS];

  GtkStack              *states;           /* (unowned): template child */
  GtkWidget             *agenda;           /* (unowned): template child */
  AdwActionRow          *agenda_row;       /* (unowned): template child */
  GtkWidget             *open_button;      /* (unowned): template child */
  GtkWidget             *now_section;      /* (unowned): template child */
  GtkWidget             *upcoming_section; /* (unowned): template child */
  GtkWidget             *past_section;     /* (unowned): template child */
  GtkFlowBox            *now;              /* (unowned): template child */
  GtkFlowBox            *upcoming;         /* (unowned): template child */
  GtkFlowBox            *past;             /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayConferencesPage, hallway_conferences_page, GTK_TYPE_WIDGET)

static gboolean
is_in_group (gpointer item,
             gpointer section)
{
  return hallway_conference_item_get_group (item) == ((Section *) section)->group;
}

static GtkWidget *
make_card (gpointer item,
           gpointer user_data)
{
  return hallway_conference_card_new (item);
}

static void
card_activated_cb (HallwayConferencesPage *self,
                   GtkFlowBoxChild        *child)
{
  const char *id = hallway_conference_item_get_id (hallway_conference_card_get_item (HALLWAY_CONFERENCE_CARD (child)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-conference", "s", id);
}

/* From the last row of one group the arrows go on to the next. */
static gboolean
keynav_failed_cb (HallwayConferencesPage *self,
                  GtkDirectionType        direction,
                  GtkFlowBox             *cards)
{
  int step = direction == GTK_DIR_DOWN ? 1 : -1;
  int position = cards == self->now ? 0 : cards == self->upcoming ? 1
                                                                  : 2;

  if (direction != GTK_DIR_DOWN && direction != GTK_DIR_UP)
    return FALSE;

  for (position += step; position >= 0 && position < N_GROUPS; position += step)
    if (gtk_widget_get_visible (self->sections[position].section))
      return gtk_widget_child_focus (GTK_WIDGET (self->sections[position].cards), step > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);

  return step < 0 && gtk_widget_get_visible (self->agenda) && gtk_widget_grab_focus (GTK_WIDGET (self->agenda_row));
}

static void
update_sections (HallwayConferencesPage *self)
{
  gboolean has_any = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  for (guint i = 0; i < N_GROUPS; i++)
    {
      GtkFlowBox *cards = self->sections[i].cards;
      guint       n_cards = g_list_model_get_n_items (G_LIST_MODEL (self->sections[i].model));

      gtk_widget_set_visible (self->sections[i].section, n_cards > 0);
      /* Many are as high as their row needs; so would few be, but they were as wide as the page. */
      gtk_flow_box_set_homogeneous (cards, n_cards < gtk_flow_box_get_max_children_per_line (cards));
    }
  gtk_stack_set_visible_child_name (self->states, has_any ? "list" : "welcome");
}

static void
set_up_section (HallwayConferencesPage *self,
                HallwayConferenceGroup  group,
                GtkWidget              *widget,
                GtkFlowBox             *cards)
{
  Section   *section = &self->sections[group];
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_in_group, section, NULL));

  section->group = group;
  section->section = widget;
  section->cards = cards;
  section->model = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->list)), filter);
  gtk_flow_box_bind_model (cards, G_LIST_MODEL (section->model), make_card, NULL, NULL);
}

static void
clear_sections (HallwayConferencesPage *self)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      if (self->sections[i].cards != NULL)
        gtk_flow_box_bind_model (self->sections[i].cards, NULL, NULL, NULL, NULL);
      g_clear_object (&self->sections[i].model);
      self->sections[i].cards = NULL;
    }
}

static gboolean
hallway_conferences_page_grab_focus (GtkWidget *widget)
{
  HallwayConferencesPage *self = HALLWAY_CONFERENCES_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "welcome") == 0)
    return gtk_widget_grab_focus (self->open_button);

  for (guint i = 0; i < N_GROUPS; i++)
    if (self->sections[i].cards != NULL && gtk_widget_get_visible (self->sections[i].section))
      return gtk_widget_child_focus (GTK_WIDGET (self->sections[i].cards), GTK_DIR_TAB_FORWARD);
  return FALSE;
}

static void
hallway_conferences_page_dispose (GObject *object)
{
  HallwayConferencesPage *self = HALLWAY_CONFERENCES_PAGE (object);

  clear_sections (self);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (object), HALLWAY_TYPE_CONFERENCES_PAGE);

  G_OBJECT_CLASS (hallway_conferences_page_parent_class)->dispose (object);
}

static void
hallway_conferences_page_class_init (HallwayConferencesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_conferences_page_dispose;
  widget_class->grab_focus = hallway_conferences_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (HALLWAY_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-conferences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, agenda_row);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, now_section);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, upcoming_section);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, past_section);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, now);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, upcoming);
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, past);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
hallway_conferences_page_init (HallwayConferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_conferences_page_set_list:
 * @list: the conferences; without any, the page says how to add one
 *
 * Shows conferences. Until then the page is empty.
 */
void
hallway_conferences_page_set_list (HallwayConferencesPage *self,
                                   HallwayConferenceList  *list)
{
  g_return_if_fail (HALLWAY_IS_CONFERENCES_PAGE (self));
  g_return_if_fail (HALLWAY_IS_CONFERENCE_LIST (list));

  if (list == self->list)
    return hallway_conferences_page_update (self);

  clear_sections (self);
  g_set_object (&self->list, list);
  set_up_section (self, HALLWAY_CONFERENCE_GROUP_NOW, self->now_section, self->now);
  set_up_section (self, HALLWAY_CONFERENCE_GROUP_UPCOMING, self->upcoming_section, self->upcoming);
  set_up_section (self, HALLWAY_CONFERENCE_GROUP_PAST, self->past_section, self->past);
  update_sections (self);
}

/**
 * hallway_conferences_page_update:
 *
 * Puts each conference into its group, after the list was told of another time or of other conferences.
 */
void
hallway_conferences_page_update (HallwayConferencesPage *self)
{
  g_return_if_fail (HALLWAY_IS_CONFERENCES_PAGE (self));

  if (self->list == NULL)
    return;

  for (guint i = 0; i < N_GROUPS; i++)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->sections[i].model), GTK_FILTER_CHANGE_DIFFERENT);
  update_sections (self);
}

/**
 * hallway_conferences_page_set_agenda:
 * @summary: (nullable): what is in the agenda over all conferences, %NULL for nothing
 */
void
hallway_conferences_page_set_agenda (HallwayConferencesPage *self,
                                     const char             *summary)
{
  g_return_if_fail (HALLWAY_IS_CONFERENCES_PAGE (self));

  gtk_widget_set_visible (self->agenda, summary != NULL);
  if (summary != NULL)
    adw_action_row_set_subtitle (self->agenda_row, summary);
}

/**
 * hallway_conferences_page_rename:
 * @id: of a conference
 *
 * Asks on its card for another name.
 */
void
hallway_conferences_page_rename (HallwayConferencesPage *self,
                                 const char             *id)
{
  g_return_if_fail (HALLWAY_IS_CONFERENCES_PAGE (self));

  for (guint i = 0; i < N_GROUPS; i++)
    for (int j = 0; self->sections[i].cards != NULL && gtk_flow_box_get_child_at_index (self->sections[i].cards, j) != NULL; j++)
      {
        HallwayConferenceCard *card = HALLWAY_CONFERENCE_CARD (gtk_flow_box_get_child_at_index (self->sections[i].cards, j));

        if (g_str_equal (hallway_conference_item_get_id (hallway_conference_card_get_item (card)), id))
          return hallway_conference_card_rename (card);
      }
}
