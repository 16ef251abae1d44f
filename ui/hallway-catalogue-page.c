/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each group is
 *
 * head : HallwayHeadList<HallwayConferenceItem>            the first of them
 *  └ found : GtkFilterListModel<HallwayConferenceItem>     of one group, with the words that are searched
 *     └ list : HallwayConferenceList<HallwayConferenceItem>
 *
 * and shown by a GtkListBox<AdwActionRow>. */

#include "hallway-catalogue-page.h"

#include "hallway-conference-words.h"
#include "model/hallway-conference-list.h"
#include "model/hallway-head-list.h"
#include "model/hallway-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define N_GROUPS (HALLWAY_CONFERENCE_GROUP_PAST + 1)

/* Who looks for one of more searches for it. */
#define MOST_ROWS 100

typedef struct
{
  HallwayCataloguePage  *page; /* (unowned): owns this */
  HallwayConferenceGroup group;
  GtkFilterListModel    *found;   /* (owned) (nullable) */
  GtkWidget             *section; /* (unowned): template child */
  GtkListBox            *rows;    /* (unowned): template child */
} Section;

struct _HallwayCataloguePage
{
  GtkWidget         parent_instance;

  HallwayCatalogue *catalogue; /* (owned) */
  HallwayWords     *words;     /* (owned): what is searched */
  Section           sections[N_GROUPS];

  GtkWidget        *content;          /* (unowned): template child */
  GtkEditable      *entry;            /* (unowned): template child */
  GtkStack         *states;           /* (unowned): template child */
  GtkWidget        *now_section;      /* (unowned): template child */
  GtkWidget        *upcoming_section; /* (unowned): template child */
  GtkWidget        *past_section;     /* (unowned): template child */
  GtkListBox       *now;              /* (unowned): template child */
  GtkListBox       *upcoming;         /* (unowned): template child */
  GtkListBox       *past;             /* (unowned): template child */
  GtkWidget        *more;             /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayCataloguePage, hallway_catalogue_page, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_CHOSEN,
} HallwayCataloguePageSignal;

static guint signals[SIGNAL_CHOSEN + 1];

/* Every word has to begin one of the title or of the dates. */
static gboolean
has_words (HallwayCataloguePage  *self,
           HallwayConferenceItem *item)
{
  guint            n_words = hallway_words_get_n (self->words);
  guint64          all = n_words >= 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_words) - 1;
  g_autofree char *dates = NULL;
  guint64          found;

  if (n_words == 0)
    return TRUE;

  dates = hallway_conference_words_list_dates (item);
  found = hallway_words_which (self->words, hallway_conference_item_get_title (item)) | hallway_words_which (self->words, dates);
  return found == all;
}

static gboolean
is_found (gpointer item,
          gpointer data)
{
  const Section *section = data;

  return hallway_conference_item_get_group (item) == section->group && has_words (section->page, item);
}

static const Section *
find_section (HallwayCataloguePage *self,
              GtkListBox           *rows)
{
  const Section *section = self->sections;

  while (section->rows != rows)
    section++;
  return section;
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  const HallwayRecord *record = hallway_conference_item_get_record (item);
  g_autofree char     *dates = hallway_conference_words_list_dates (item);
  g_autofree char     *details = record->source != NULL ? g_strdup_printf ("%s · %s", dates, record->source) : g_strdup (dates);
  GtkWidget           *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 2, "subtitle-lines", 1, "activatable", TRUE, NULL);
  GtkWidget           *icon = gtk_image_new_from_icon_name ("list-add-symbolic");

  /* While it is made, its labels don't know yet that this is no markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), record->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
update_sections (HallwayCataloguePage *self)
{
  gboolean has_any = FALSE;
  gboolean has_more = FALSE;

  for (guint i = 0; i < N_GROUPS; i++)
    {
      guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->sections[i].found));

      gtk_widget_set_visible (self->sections[i].section, n_found > 0);
      has_any = has_any || n_found > 0;
      has_more = has_more || n_found > MOST_ROWS;
    }
  gtk_widget_set_visible (self->more, has_more);
  gtk_stack_set_visible_child_name (self->states, has_any ? "list" : "nothing");
}

static void
search_changed_cb (HallwayCataloguePage *self)
{
  hallway_words_unref (self->words);
  self->words = hallway_words_new (gtk_editable_get_text (self->entry));
  for (guint i = 0; i < N_GROUPS; i++)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->sections[i].found), GTK_FILTER_CHANGE_DIFFERENT);
  update_sections (self);
}

static void
search_stopped_cb (HallwayCataloguePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
choose (HallwayCataloguePage *self,
        const Section        *section,
        int                   position)
{
  g_autoptr (HallwayConferenceItem) item = g_list_model_get_item (G_LIST_MODEL (section->found), (guint) position);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, hallway_conference_item_get_title (item),
                 hallway_catalogue_get_addresses (self->catalogue, hallway_conference_item_get_id (item)));
}

static void
row_activated_cb (HallwayCataloguePage *self,
                  GtkListBoxRow        *row,
                  GtkListBox           *rows)
{
  choose (self, find_section (self, rows), gtk_list_box_row_get_index (row));
}

/* Enter takes the best one, once something was typed. */
static void
entry_activated_cb (HallwayCataloguePage *self)
{
  search_changed_cb (self);
  for (guint i = 0; i < N_GROUPS && gtk_editable_get_text (self->entry)[0] != '\0'; i++)
    if (g_list_model_get_n_items (G_LIST_MODEL (self->sections[i].found)) > 0)
      return choose (self, &self->sections[i], 0);
}

/* From the last row of one group the arrows go on to the next. */
static gboolean
keynav_failed_cb (HallwayCataloguePage *self,
                  GtkDirectionType      direction,
                  GtkListBox           *rows)
{
  int step = direction == GTK_DIR_DOWN ? 1 : -1;
  int position = find_section (self, rows)->group;

  if (direction != GTK_DIR_DOWN && direction != GTK_DIR_UP)
    return FALSE;

  for (position += step; position >= 0 && position < N_GROUPS; position += step)
    if (gtk_widget_get_visible (self->sections[position].section))
      return gtk_widget_child_focus (GTK_WIDGET (self->sections[position].rows), step > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
  return step < 0 && gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
set_up_section (HallwayCataloguePage  *self,
                HallwayConferenceGroup group,
                HallwayConferenceList *list,
                GtkWidget             *widget,
                GtkListBox            *rows)
{
  Section                    *section = &self->sections[group];
  GtkFilter                  *filter = GTK_FILTER (gtk_custom_filter_new (is_found, section, NULL));
  g_autoptr (HallwayHeadList) head = NULL;

  section->page = self;
  section->group = group;
  section->section = widget;
  section->rows = rows;
  section->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (list)), filter);
  head = hallway_head_list_new (G_LIST_MODEL (section->found), MOST_ROWS);
  gtk_list_box_bind_model (rows, G_LIST_MODEL (head), make_row, NULL, NULL);
}

static gboolean
hallway_catalogue_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HALLWAY_CATALOGUE_PAGE (widget)->entry));
}

static void
hallway_catalogue_page_dispose (GObject *object)
{
  HallwayCataloguePage *self = HALLWAY_CATALOGUE_PAGE (object);
  GtkWidget            *content = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; i < N_GROUPS; i++)
    {
      if (self->sections[i].rows != NULL)
        gtk_list_box_bind_model (self->sections[i].rows, NULL, NULL, NULL, NULL);
      self->sections[i].rows = NULL;
      g_clear_object (&self->sections[i].found);
    }
  /* What isn't bound as a child of the template stays, at our oldest GTK. */
  if (content != NULL)
    gtk_widget_unparent (content);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_CATALOGUE_PAGE);
  g_clear_pointer (&self->catalogue, hallway_catalogue_free);
  g_clear_pointer (&self->words, hallway_words_unref);

  G_OBJECT_CLASS (hallway_catalogue_page_parent_class)->dispose (object);
}

static void
hallway_catalogue_page_class_init (HallwayCataloguePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_catalogue_page_dispose;
  widget_class->grab_focus = hallway_catalogue_page_grab_focus;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRV);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-catalogue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, content);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, entry);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, now_section);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, upcoming_section);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, past_section);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, now);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, upcoming);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, past);
  gtk_widget_class_bind_template_child (widget_class, HallwayCataloguePage, more);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
hallway_catalogue_page_init (HallwayCataloguePage *self)
{
  self->words = hallway_words_new ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hallway_catalogue_page_new:
 * @catalogue: (transfer full): what to pick from
 * @now: Unix time, by which conferences are grouped
 * @local_zone: (nullable): where the person is
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
hallway_catalogue_page_new (HallwayCatalogue *catalogue,
                            gint64            now,
                            HallwayZone      *local_zone)
{
  HallwayCataloguePage             *self = g_object_new (HALLWAY_TYPE_CATALOGUE_PAGE, NULL);
  g_autoptr (HallwayConferenceList) list = hallway_conference_list_new (now, local_zone);

  self->catalogue = catalogue;
  hallway_conference_list_set_records (list, catalogue->records);
  set_up_section (self, HALLWAY_CONFERENCE_GROUP_NOW, list, self->now_section, self->now);
  set_up_section (self, HALLWAY_CONFERENCE_GROUP_UPCOMING, list, self->upcoming_section, self->upcoming);
  set_up_section (self, HALLWAY_CONFERENCE_GROUP_PAST, list, self->past_section, self->past);
  update_sections (self);
  return GTK_WIDGET (self);
}
