/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-table-people.h"

#include "hallway-label.h"
#include "hallway-name.h"
#include "hallway-position.h"

#include <string.h>

/* What may stand between names, the surest first. */
static const char separators[] = { ';', '\n', '|' };

/* What the cells of a column of names have shown. */
typedef struct
{
  gboolean has_separator[G_N_ELEMENTS (separators)];
  guint    n_commas;     /* cells with one */
  guint    n_name_lists; /* of them, those with nothing but names between commas */
} Habit;

struct _HallwayTablePeople
{
  const HallwayTableColumns *columns; /* (unowned) */
  Habit                     *habits;  /* (owned) (array): one for each of columns->people */
};

/**
 * hallway_table_people_new:
 * @columns: (transfer none): of the table
 *
 * Returns: (transfer full): what is known of the table's people before any row was read
 */
HallwayTablePeople *
hallway_table_people_new (const HallwayTableColumns *columns)
{
  HallwayTablePeople *self = g_new0 (HallwayTablePeople, 1);

  self->columns = columns;
  self->habits = g_new0 (Habit, columns->people->len);
  return self;
}

/**
 * hallway_table_people_free:
 *
 * Frees @self.
 */
void
hallway_table_people_free (HallwayTablePeople *self)
{
  g_free (self->habits);
  g_free (self);
}

static const HallwayPeopleColumn *
get_column (HallwayTablePeople *self,
            guint               position)
{
  return &g_array_index (self->columns->people, HallwayPeopleColumn, position);
}

static const char *
get_cell (GPtrArray                 *cells,
          const HallwayPeopleColumn *column)
{
  const char *cell = column->position < cells->len ? g_ptr_array_index (cells, column->position) : "";

  return cell + strspn (cell, " \t\r\n");
}

static gboolean
is_list_of_names (const char *cell)
{
  g_autoptr (GPtrArray) items = hallway_csv_split_list (cell, ',');

  for (guint i = 0; i < items->len; i++)
    if (!hallway_name_is_plausible (g_ptr_array_index (items, i)))
      return FALSE;
  return TRUE;
}

/**
 * hallway_table_people_learn:
 * @cells: (element-type utf8): a row
 *
 * Takes into account how the row separates names.
 */
void
hallway_table_people_learn (HallwayTablePeople *self,
                            GPtrArray          *cells)
{
  for (guint i = 0; i < self->columns->people->len; i++)
    {
      const char *cell = get_cell (cells, get_column (self, i));
      Habit      *habit = &self->habits[i];

      for (guint j = 0; j < G_N_ELEMENTS (separators); j++)
        habit->has_separator[j] = habit->has_separator[j] || strchr (cell, separators[j]) != NULL;
      if (get_column (self, i)->column != HALLWAY_COLUMN_NAME || strchr (cell, ',') == NULL)
        continue;
      habit->n_commas++;
      habit->n_name_lists += is_list_of_names (cell);
    }
}

/* What separates names in a column, '\0' if there is one in each cell. */
static char
get_separator (HallwayTablePeople *self,
               guint               position)
{
  const Habit *habit = &self->habits[position];

  if (self->columns->is_exact)
    return ';';
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (habit->has_separator[i])
      return separators[i];
  return 2 * habit->n_name_lists > habit->n_commas ? ',' : '\0';
}

static GPtrArray *
split (const char *cell,
       char        separator)
{
  GPtrArray *items;

  if (separator != '\0')
    return hallway_csv_split_list (cell, separator);

  items = hallway_csv_new_row ();
  g_ptr_array_add (items, g_strdup (cell));
  return items;
}

/* What another column says of the item at @position of @n_items: the same part of it, or all where there is one alone. */
static char *
dup_beside (HallwayTablePeople        *self,
            GPtrArray                 *cells,
            const HallwayPeopleColumn *names,
            HallwayColumn              wanted,
            guint                      position,
            guint                      n_items)
{
  for (guint i = 0; i < self->columns->people->len; i++)
    {
      const HallwayPeopleColumn *column = get_column (self, i);
      g_autoptr (GPtrArray)      items = NULL;

      if (column->column != wanted || column->number != names->number || column->role != names->role)
        continue;
      items = split (get_cell (cells, column), n_items > 1 || self->columns->is_exact ? ';' : '\0');
      return items->len == n_items ? g_strdup (g_ptr_array_index (items, position)) : NULL;
    }
  return NULL;
}

/* "Ada Moon, Ropemaker, Hemp & Sons" is a name with a position, "Moon, Ada" a name the other way round. */
static char *
split_position (const char *item,
                char      **position)
{
  const char      *comma = strchr (item, ',');
  g_autofree char *before = comma != NULL ? g_strstrip (g_strndup (item, comma - item)) : NULL;
  g_autofree char *after = comma != NULL ? g_strstrip (g_strdup (comma + 1)) : NULL;

  *position = NULL;
  if (comma == NULL)
    return g_strdup (item);
  if (strchr (before, ' ') == NULL && strchr (after, ' ') == NULL && strchr (after, ',') == NULL)
    return g_strconcat (after, " ", before, NULL);
  *position = g_steal_pointer (&after);
  return g_steal_pointer (&before);
}

/* A list of ours has names as they are; others' may be HTML, and hold positions. */
static HallwayDraftPerson *
add_person (HallwayTablePeople  *self,
            const char          *item,
            HallwayRole          role,
            HallwayDraft        *draft,
            HallwayDraftBuilder *builder)
{
  g_autofree char    *position = NULL;
  g_autofree char    *name = self->columns->is_exact ? g_strdup (item) : split_position (item, &position);
  const char         *line = self->columns->is_exact ? name : hallway_label_take_plain (name, draft);
  HallwayDraftPerson *person = hallway_draft_builder_add_person (builder, NULL, NULL, line, role);

  if (person != NULL)
    hallway_position_apply (position, draft, person);
  return person;
}

static void
read_names (HallwayTablePeople  *self,
            guint                position,
            GPtrArray           *cells,
            HallwayDraft        *draft,
            HallwayDraftBuilder *builder)
{
  const HallwayPeopleColumn *column = get_column (self, position);
  g_autoptr (GPtrArray)      items = split (get_cell (cells, column), get_separator (self, position));

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char    *role = dup_beside (self, cells, column, HALLWAY_COLUMN_ROLE, i, items->len);
      g_autofree char    *job_title = dup_beside (self, cells, column, HALLWAY_COLUMN_JOB_TITLE, i, items->len);
      g_autofree char    *company = dup_beside (self, cells, column, HALLWAY_COLUMN_COMPANY, i, items->len);
      g_autofree char    *biography = items->len == 1 ? dup_beside (self, cells, column, HALLWAY_COLUMN_BIOGRAPHY, i, 1) : NULL;
      HallwayDraftPerson *person = add_person (self, g_ptr_array_index (items, i), role != NULL && *role != '\0' ? hallway_role_from_string (role) : column->role, draft, builder);

      if (person == NULL)
        continue;
      if (person->job_title == NULL)
        person->job_title = hallway_draft_take_line (draft, job_title, -1);
      if (person->company == NULL)
        person->company = hallway_draft_take_line (draft, company, -1);
      if (person->biography == NULL)
        person->biography = hallway_draft_take_text (draft, biography, -1);
    }
}

/* A first name in one column and the rest of it in another. */
static void
read_first_name (HallwayTablePeople        *self,
                 const HallwayPeopleColumn *column,
                 GPtrArray                 *cells,
                 HallwayDraft              *draft,
                 HallwayDraftBuilder       *builder)
{
  g_autofree char    *last = dup_beside (self, cells, column, HALLWAY_COLUMN_LAST_NAME, 0, 1);
  g_autofree char    *job_title = dup_beside (self, cells, column, HALLWAY_COLUMN_JOB_TITLE, 0, 1);
  g_autofree char    *company = dup_beside (self, cells, column, HALLWAY_COLUMN_COMPANY, 0, 1);
  g_autofree char    *name = g_strjoin (" ", get_cell (cells, column), last, NULL);
  HallwayDraftPerson *person = hallway_draft_builder_add_person (builder, NULL, NULL, hallway_label_take_plain (name, draft), column->role);

  if (person != NULL && person->job_title == NULL)
    person->job_title = hallway_draft_take_line (draft, job_title, -1);
  if (person != NULL && person->company == NULL)
    person->company = hallway_draft_take_line (draft, company, -1);
}

/* Authors are the people of a session in which nobody else is named. */
static void
read_people (HallwayTablePeople  *self,
             GPtrArray           *cells,
             gboolean             authors,
             HallwayDraft        *draft,
             HallwayDraftBuilder *builder)
{
  for (guint i = 0; i < self->columns->people->len; i++)
    {
      const HallwayPeopleColumn *column = get_column (self, i);

      if (column->is_author != authors || *get_cell (cells, column) == '\0')
        continue;
      if (column->column == HALLWAY_COLUMN_NAME)
        read_names (self, i, cells, draft, builder);
      else if (column->column == HALLWAY_COLUMN_FIRST_NAME)
        read_first_name (self, column, cells, draft, builder);
    }
}

/**
 * hallway_table_people_read:
 * @cells: (element-type utf8): a row
 * @draft: where the people are to live
 * @builder: with the session that they are added to
 *
 * Adds the people of a row to the session.
 */
void
hallway_table_people_read (HallwayTablePeople  *self,
                           GPtrArray           *cells,
                           HallwayDraft        *draft,
                           HallwayDraftBuilder *builder)
{
  gboolean has_others = FALSE;

  for (guint i = 0; i < self->columns->people->len; i++)
    {
      const HallwayPeopleColumn *column = get_column (self, i);
      gboolean                   is_name = column->column == HALLWAY_COLUMN_NAME || column->column == HALLWAY_COLUMN_FIRST_NAME;

      has_others = has_others || (is_name && !column->is_author && *get_cell (cells, column) != '\0');
    }
  read_people (self, cells, !has_others, draft, builder);
}
