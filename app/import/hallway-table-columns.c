/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-table-columns.h"

#include "model/hallway-fold.h"

#include <string.h>

/* Headings, as name_heading() makes them, in the order in which they are looked for: of two that say the same, the first
 * counts, and what is said already leaves a heading to its next meaning (reference: formats, section 10.7). */
static const struct
{
  const char   *heading;
  HallwayColumn column;
} synonyms[] = {
  { "conference", HALLWAY_COLUMN_CONFERENCE },
  { "conferencename", HALLWAY_COLUMN_CONFERENCE },

  { "sessiontitle", HALLWAY_COLUMN_TITLE },
  { "title", HALLWAY_COLUMN_TITLE },
  { "eventtitle", HALLWAY_COLUMN_TITLE },
  { "talktitle", HALLWAY_COLUMN_TITLE },
  { "sessionname", HALLWAY_COLUMN_TITLE },
  { "eventname", HALLWAY_COLUMN_TITLE },
  { "schedulename", HALLWAY_COLUMN_TITLE },
  { "name", HALLWAY_COLUMN_TITLE },
  { "subject", HALLWAY_COLUMN_TITLE },
  { "session", HALLWAY_COLUMN_TITLE },
  { "talk", HALLWAY_COLUMN_TITLE },
  { "event", HALLWAY_COLUMN_TITLE },
  { "activity", HALLWAY_COLUMN_TITLE },
  { "titel", HALLWAY_COLUMN_TITLE },
  { "titre", HALLWAY_COLUMN_TITLE },
  { "titulo", HALLWAY_COLUMN_TITLE },
  { "summary", HALLWAY_COLUMN_TITLE },

  { "subtitle", HALLWAY_COLUMN_SUBTITLE },
  { "untertitel", HALLWAY_COLUMN_SUBTITLE },

  { "sessionorsubsession", HALLWAY_COLUMN_PART },
  { "subsession", HALLWAY_COLUMN_PART },

  { "published", HALLWAY_COLUMN_PUBLISHED },
  { "active", HALLWAY_COLUMN_PUBLISHED },
  { "status", HALLWAY_COLUMN_STATUS },

  { "startdate", HALLWAY_COLUMN_DATE },
  { "eventstartdate", HALLWAY_COLUMN_DATE },
  { "sessiondate", HALLWAY_COLUMN_DATE },
  { "datestart", HALLWAY_COLUMN_DATE },
  { "date", HALLWAY_COLUMN_DATE },
  { "day", HALLWAY_COLUMN_DATE },
  { "datum", HALLWAY_COLUMN_DATE },
  { "tag", HALLWAY_COLUMN_DATE },
  { "jour", HALLWAY_COLUMN_DATE },
  { "fecha", HALLWAY_COLUMN_DATE },

  { "start", HALLWAY_COLUMN_START },
  { "starttime", HALLWAY_COLUMN_START },
  { "timestart", HALLWAY_COLUMN_START },
  { "eventstart", HALLWAY_COLUMN_START },
  { "eventstarttime", HALLWAY_COLUMN_START },
  { "sessionstart", HALLWAY_COLUMN_START },
  { "sessionstarttime", HALLWAY_COLUMN_START },
  { "startdatetime", HALLWAY_COLUMN_START },
  { "startdateandtime", HALLWAY_COLUMN_START },
  { "startsat", HALLWAY_COLUMN_START },
  { "startat", HALLWAY_COLUMN_START },
  { "starts", HALLWAY_COLUMN_START },
  { "begin", HALLWAY_COLUMN_START },
  { "begins", HALLWAY_COLUMN_START },
  { "begintime", HALLWAY_COLUMN_START },
  { "from", HALLWAY_COLUMN_START },
  { "datetime", HALLWAY_COLUMN_START },
  { "dateandtime", HALLWAY_COLUMN_START },
  { "beginn", HALLWAY_COLUMN_START },
  { "startzeit", HALLWAY_COLUMN_START },
  { "von", HALLWAY_COLUMN_START },
  { "debut", HALLWAY_COLUMN_START },
  { "heurededebut", HALLWAY_COLUMN_START },
  { "inicio", HALLWAY_COLUMN_START },
  { "horadeinicio", HALLWAY_COLUMN_START },
  { "time", HALLWAY_COLUMN_START },
  { "uhrzeit", HALLWAY_COLUMN_START },
  { "zeit", HALLWAY_COLUMN_START },
  { "heure", HALLWAY_COLUMN_START },
  { "hora", HALLWAY_COLUMN_START },

  { "enddate", HALLWAY_COLUMN_END_DATE },
  { "eventenddate", HALLWAY_COLUMN_END_DATE },
  { "dateend", HALLWAY_COLUMN_END_DATE },
  { "enddatum", HALLWAY_COLUMN_END_DATE },

  { "end", HALLWAY_COLUMN_END },
  { "endtime", HALLWAY_COLUMN_END },
  { "timeend", HALLWAY_COLUMN_END },
  { "eventend", HALLWAY_COLUMN_END },
  { "eventendtime", HALLWAY_COLUMN_END },
  { "sessionend", HALLWAY_COLUMN_END },
  { "sessionendtime", HALLWAY_COLUMN_END },
  { "enddatetime", HALLWAY_COLUMN_END },
  { "enddateandtime", HALLWAY_COLUMN_END },
  { "endsat", HALLWAY_COLUMN_END },
  { "endat", HALLWAY_COLUMN_END },
  { "ends", HALLWAY_COLUMN_END },
  { "finish", HALLWAY_COLUMN_END },
  { "to", HALLWAY_COLUMN_END },
  { "until", HALLWAY_COLUMN_END },
  { "ende", HALLWAY_COLUMN_END },
  { "endzeit", HALLWAY_COLUMN_END },
  { "bis", HALLWAY_COLUMN_END },
  { "fin", HALLWAY_COLUMN_END },
  { "heuredefin", HALLWAY_COLUMN_END },
  { "horadefin", HALLWAY_COLUMN_END },

  { "minutes", HALLWAY_COLUMN_DURATION },
  { "duration", HALLWAY_COLUMN_DURATION },
  { "durationminutes", HALLWAY_COLUMN_DURATION },
  { "durationinminutes", HALLWAY_COLUMN_DURATION },
  { "durationmin", HALLWAY_COLUMN_DURATION },
  { "durationmins", HALLWAY_COLUMN_DURATION },
  { "durationhours", HALLWAY_COLUMN_DURATION },
  { "length", HALLWAY_COLUMN_DURATION },
  { "mins", HALLWAY_COLUMN_DURATION },
  { "dauer", HALLWAY_COLUMN_DURATION },
  { "duree", HALLWAY_COLUMN_DURATION },
  { "duracion", HALLWAY_COLUMN_DURATION },

  { "alldayevent", HALLWAY_COLUMN_ALL_DAY },
  { "allday", HALLWAY_COLUMN_ALL_DAY },

  { "timezone", HALLWAY_COLUMN_TIMEZONE },
  { "tz", HALLWAY_COLUMN_TIMEZONE },
  { "zeitzone", HALLWAY_COLUMN_TIMEZONE },
  { "offset", HALLWAY_COLUMN_UTC_OFFSET },

  { "room", HALLWAY_COLUMN_ROOM },
  { "roomlocation", HALLWAY_COLUMN_ROOM },
  { "roomname", HALLWAY_COLUMN_ROOM },
  { "stage", HALLWAY_COLUMN_ROOM },
  { "stagename", HALLWAY_COLUMN_ROOM },
  { "location", HALLWAY_COLUMN_ROOM },
  { "locationname", HALLWAY_COLUMN_ROOM },
  { "venue", HALLWAY_COLUMN_ROOM },
  { "venuename", HALLWAY_COLUMN_ROOM },
  { "place", HALLWAY_COLUMN_ROOM },
  { "hall", HALLWAY_COLUMN_ROOM },
  { "where", HALLWAY_COLUMN_ROOM },
  { "raum", HALLWAY_COLUMN_ROOM },
  { "saal", HALLWAY_COLUMN_ROOM },
  { "ort", HALLWAY_COLUMN_ROOM },
  { "salle", HALLWAY_COLUMN_ROOM },
  { "lieu", HALLWAY_COLUMN_ROOM },
  { "sala", HALLWAY_COLUMN_ROOM },

  { "track", HALLWAY_COLUMN_TRACK },
  { "tracks", HALLWAY_COLUMN_TRACK },
  { "trackname", HALLWAY_COLUMN_TRACK },
  { "scheduletrack", HALLWAY_COLUMN_TRACK },
  { "stream", HALLWAY_COLUMN_TRACK },
  { "category", HALLWAY_COLUMN_TRACK },
  { "categories", HALLWAY_COLUMN_TRACK },
  { "topic", HALLWAY_COLUMN_TRACK },
  { "theme", HALLWAY_COLUMN_TRACK },
  { "segment", HALLWAY_COLUMN_TRACK },
  { "segmentname", HALLWAY_COLUMN_TRACK },
  { "kategorie", HALLWAY_COLUMN_TRACK },
  { "thema", HALLWAY_COLUMN_TRACK },

  { "tags", HALLWAY_COLUMN_TAGS },
  { "tag", HALLWAY_COLUMN_TAGS },
  { "tagnames", HALLWAY_COLUMN_TAGS },

  { "type", HALLWAY_COLUMN_TYPE },
  { "sessiontype", HALLWAY_COLUMN_TYPE },
  { "eventtype", HALLWAY_COLUMN_TYPE },
  { "talktype", HALLWAY_COLUMN_TYPE },
  { "sessionformat", HALLWAY_COLUMN_TYPE },
  { "format", HALLWAY_COLUMN_TYPE },
  { "kind", HALLWAY_COLUMN_TYPE },
  { "art", HALLWAY_COLUMN_TYPE },

  { "language", HALLWAY_COLUMN_LANGUAGE },
  { "lang", HALLWAY_COLUMN_LANGUAGE },
  { "sprache", HALLWAY_COLUMN_LANGUAGE },
  { "langue", HALLWAY_COLUMN_LANGUAGE },
  { "idioma", HALLWAY_COLUMN_LANGUAGE },

  { "abstract", HALLWAY_COLUMN_ABSTRACT },
  { "shortdescription", HALLWAY_COLUMN_ABSTRACT },
  { "summary", HALLWAY_COLUMN_ABSTRACT },

  { "description", HALLWAY_COLUMN_DESCRIPTION },
  { "sessiondescription", HALLWAY_COLUMN_DESCRIPTION },
  { "scheduledescription", HALLWAY_COLUMN_DESCRIPTION },
  { "bookdescription", HALLWAY_COLUMN_DESCRIPTION },
  { "longdescription", HALLWAY_COLUMN_DESCRIPTION },
  { "fulldescription", HALLWAY_COLUMN_DESCRIPTION },
  { "fulldetail", HALLWAY_COLUMN_DESCRIPTION },
  { "details", HALLWAY_COLUMN_DESCRIPTION },
  { "descriptionsnippet", HALLWAY_COLUMN_DESCRIPTION },
  { "beschreibung", HALLWAY_COLUMN_DESCRIPTION },
  { "descripcion", HALLWAY_COLUMN_DESCRIPTION },

  { "url", HALLWAY_COLUMN_URL },
  { "link", HALLWAY_COLUMN_URL },
  { "sessionurl", HALLWAY_COLUMN_URL },
  { "website", HALLWAY_COLUMN_URL },

  { "guid", HALLWAY_COLUMN_GUID },
  { "uuid", HALLWAY_COLUMN_GUID },
  { "uid", HALLWAY_COLUMN_GUID },
  { "code", HALLWAY_COLUMN_CODE },
  { "sessioncode", HALLWAY_COLUMN_CODE },
  { "id", HALLWAY_COLUMN_ID },
  { "sessionid", HALLWAY_COLUMN_ID },
  { "eventid", HALLWAY_COLUMN_ID },
  { "eventkey", HALLWAY_COLUMN_ID },
  { "sessionkey", HALLWAY_COLUMN_ID },
  { "uniqueid", HALLWAY_COLUMN_ID },
  { "identifier", HALLWAY_COLUMN_ID },
  { "slug", HALLWAY_COLUMN_SLUG },
};

/* What may follow what people are called: "Speaker 1 first name". */
static const struct
{
  const char   *ending;
  HallwayColumn column;
} endings[] = {
  { "", HALLWAY_COLUMN_NAME },
  { "name", HALLWAY_COLUMN_NAME },
  { "names", HALLWAY_COLUMN_NAME },
  { "first", HALLWAY_COLUMN_FIRST_NAME },
  { "firstname", HALLWAY_COLUMN_FIRST_NAME },
  { "last", HALLWAY_COLUMN_LAST_NAME },
  { "lastname", HALLWAY_COLUMN_LAST_NAME },
  { "role", HALLWAY_COLUMN_ROLE },
  { "roles", HALLWAY_COLUMN_ROLE },
  { "title", HALLWAY_COLUMN_JOB_TITLE },
  { "jobtitle", HALLWAY_COLUMN_JOB_TITLE },
  { "jobtitles", HALLWAY_COLUMN_JOB_TITLE },
  { "position", HALLWAY_COLUMN_JOB_TITLE },
  { "company", HALLWAY_COLUMN_COMPANY },
  { "companies", HALLWAY_COLUMN_COMPANY },
  { "organization", HALLWAY_COLUMN_COMPANY },
  { "organisation", HALLWAY_COLUMN_COMPANY },
  { "affiliation", HALLWAY_COLUMN_COMPANY },
  { "bio", HALLWAY_COLUMN_BIOGRAPHY },
  { "biography", HALLWAY_COLUMN_BIOGRAPHY },
};

/* What people are called who do something in a session, in the singular: a plural has one more letter at its end. */
static const struct
{
  const char *word;
  HallwayRole role;
  gboolean    is_author;
} callings[] = {
  { "speaker", HALLWAY_ROLE_SPEAKER, FALSE },
  { "sessionspeaker", HALLWAY_ROLE_SPEAKER, FALSE },
  { "presenter", HALLWAY_ROLE_SPEAKER, FALSE },
  { "panelist", HALLWAY_ROLE_SPEAKER, FALSE },
  { "lecturer", HALLWAY_ROLE_SPEAKER, FALSE },
  { "instructor", HALLWAY_ROLE_SPEAKER, FALSE },
  { "person", HALLWAY_ROLE_SPEAKER, FALSE },
  { "sprecher", HALLWAY_ROLE_SPEAKER, FALSE },
  { "referent", HALLWAY_ROLE_SPEAKER, FALSE },
  { "referente", HALLWAY_ROLE_SPEAKER, FALSE },
  { "vortragende", HALLWAY_ROLE_SPEAKER, FALSE },
  { "intervenant", HALLWAY_ROLE_SPEAKER, FALSE },
  { "ponente", HALLWAY_ROLE_SPEAKER, FALSE },
  { "moderator", HALLWAY_ROLE_MODERATOR, FALSE },
  { "chair", HALLWAY_ROLE_MODERATOR, FALSE },
  { "facilitator", HALLWAY_ROLE_MODERATOR, FALSE },
  { "host", HALLWAY_ROLE_HOST, FALSE },
  { "artist", HALLWAY_ROLE_PERFORMER, FALSE },
  { "performer", HALLWAY_ROLE_PERFORMER, FALSE },
  { "organizer", HALLWAY_ROLE_ORGANIZER, FALSE },
  { "organiser", HALLWAY_ROLE_ORGANIZER, FALSE },
  { "author", HALLWAY_ROLE_SPEAKER, TRUE },
};

/* Words that tell no column from another: how its cells are to be written. */
static const char *const written_as[] = { "utc", "gmt", "local", "optional", "required", "dd", "mm", "yyyy", "yy", "h", "hh", NULL };

/* Takes what stands in brackets out of a folded heading. */
static char *
cut_brackets (const char *heading)
{
  GString *cut = g_string_new (NULL);
  int      depth = 0;

  for (; *heading != '\0'; heading++)
    {
      depth += *heading == '(' || *heading == '[';
      if (depth == 0)
        g_string_append_c (cut, *heading);
      else
        depth -= *heading == ')' || *heading == ']';
    }
  return g_string_free (cut, FALSE);
}

/* Past the letters or the digits that @text begins with. */
static const char *
skip_word (const char *text)
{
  gboolean is_number = g_ascii_isdigit (*text);

  while (*text != '\0' && g_unichar_isalnum (g_utf8_get_char (text)) && g_ascii_isdigit (*text) == is_number)
    text = g_utf8_next_char (text);
  return text;
}

/* "*Start Time (h:mm AM)" is "starttime"; "speaker2_first" is "speakerfirst" with the number 2. */
static char *
name_heading (const char *folded,
              int        *number)
{
  g_autofree char *heading = cut_brackets (folded);
  GString         *name = g_string_new (NULL);

  *number = -1;
  for (const char *word = heading; *word != '\0';)
    {
      const char      *end = skip_word (word);
      g_autofree char *text = g_strndup (word, end - word);

      if (end == word)
        end = g_utf8_next_char (word);
      else if (g_ascii_isdigit (*word))
        *number = (int) MIN (g_ascii_strtoull (text, NULL, 10), 9999);
      else if (!g_strv_contains (written_as, text))
        g_string_append (name, text);
      word = end;
    }
  return g_string_free (name, FALSE);
}

static gboolean
find_calling (const char          *name,
              HallwayPeopleColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (callings); i++)
    {
      const char *rest = g_str_has_prefix (name, callings[i].word) ? name + strlen (callings[i].word) : NULL;

      for (guint j = 0; rest != NULL && j < G_N_ELEMENTS (endings); j++)
        {
          gboolean is_plural = (*rest == 's' || *rest == 'n') && g_str_equal (rest + 1, endings[j].ending);

          if (!is_plural && !g_str_equal (rest, endings[j].ending))
            continue;
          column->column = endings[j].column;
          column->role = callings[i].role;
          column->is_author = callings[i].is_author;
          return TRUE;
        }
    }
  return FALSE;
}

/* "(UTC)" says that times are instants; "(UTC+2)" says something else. */
static gboolean
says_utc (const char *folded)
{
  const char *utc = strstr (folded, "utc");

  if (utc == NULL)
    utc = strstr (folded, "gmt");
  return utc != NULL && (utc[3] == '\0' || strchr ("+-", utc[3]) == NULL);
}

/* What a heading shows of how its cells are written. */
static void
read_hints (HallwayTableColumns *self,
            const char          *folded,
            HallwayColumn        column)
{
  gboolean is_time = column >= HALLWAY_COLUMN_DATE && column <= HALLWAY_COLUMN_END;
  gboolean is_text = column == HALLWAY_COLUMN_ABSTRACT || column == HALLWAY_COLUMN_DESCRIPTION;

  if (is_time && says_utc (folded))
    self->has_instants = TRUE;
  if (is_time && (strstr (folded, "dd/mm") != NULL || strstr (folded, "dd.mm") != NULL || strstr (folded, "dd-mm") != NULL))
    self->date_order = HALLWAY_DATE_ORDER_DAY_FIRST;
  if (is_time && (strstr (folded, "mm/dd") != NULL || strstr (folded, "mm-dd") != NULL))
    self->date_order = HALLWAY_DATE_ORDER_MONTH_FIRST;
  if (column == HALLWAY_COLUMN_DURATION && strstr (folded, "hour") != NULL)
    self->has_hours = TRUE;
  if (is_text && strstr (folded, "markdown") != NULL)
    self->is_exact = TRUE;
}

/* MeetingPulse's times are UTC, though nothing in the table says so (reference: formats, section 10.7). */
static gboolean
is_of_meeting_pulse (GPtrArray *names)
{
  return g_ptr_array_find_with_equal_func (names, "eventstartdate", g_str_equal, NULL) &&
         g_ptr_array_find_with_equal_func (names, "eventstarttime", g_str_equal, NULL) &&
         g_ptr_array_find_with_equal_func (names, "presenter", g_str_equal, NULL);
}

static void
find_people (HallwayTableColumns *self,
             GPtrArray           *names,
             const int           *numbers)
{
  for (guint i = 0; i < names->len; i++)
    {
      HallwayPeopleColumn column = { .number = numbers[i], .position = i };

      if (find_calling (g_ptr_array_index (names, i), &column))
        g_array_append_val (self->people, column);
    }
}

static void
find_facts (HallwayTableColumns *self,
            GPtrArray           *header,
            GPtrArray           *names)
{
  g_autofree gboolean *taken = g_new0 (gboolean, header->len);

  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    for (guint j = 0; j < names->len && self->positions[synonyms[i].column] < 0; j++)
      if (!taken[j] && g_str_equal (g_ptr_array_index (names, j), synonyms[i].heading))
        {
          g_autofree char *folded = hallway_fold (g_ptr_array_index (header, j));

          self->positions[synonyms[i].column] = (int) j;
          taken[j] = TRUE;
          read_hints (self, folded, synonyms[i].column);
        }
}

/**
 * hallway_table_columns_init:
 * @self: (out caller-allocates): to be cleared with hallway_table_columns_clear()
 * @header: (element-type utf8): the headings of a table
 *
 * Finds which column says what. A date that may have a clock with it starts sessions where no other column does.
 */
void
hallway_table_columns_init (HallwayTableColumns *self,
                            GPtrArray           *header)
{
  g_autoptr (GPtrArray) names = hallway_csv_new_row ();
  g_autofree int       *numbers = g_new0 (int, header->len);

  *self = (HallwayTableColumns){ .people = g_array_new (FALSE, FALSE, sizeof (HallwayPeopleColumn)), .date_order = HALLWAY_DATE_ORDER_UNKNOWN };
  for (guint i = 0; i < HALLWAY_N_COLUMNS; i++)
    self->positions[i] = -1;
  for (guint i = 0; i < header->len; i++)
    {
      g_autofree char *folded = hallway_fold (g_ptr_array_index (header, i));

      g_ptr_array_add (names, name_heading (folded, &numbers[i]));
    }

  find_facts (self, header, names);
  find_people (self, names, numbers);
  self->has_instants = self->has_instants || is_of_meeting_pulse (names);
  if (self->positions[HALLWAY_COLUMN_START] < 0)
    {
      self->positions[HALLWAY_COLUMN_START] = self->positions[HALLWAY_COLUMN_DATE];
      self->positions[HALLWAY_COLUMN_DATE] = -1;
    }
}

/**
 * hallway_table_columns_clear:
 *
 * Frees what @self owns.
 */
void
hallway_table_columns_clear (HallwayTableColumns *self)
{
  g_clear_pointer (&self->people, g_array_unref);
}

/**
 * hallway_table_columns_has:
 *
 * Returns: whether a column of the table says this of a session
 */
gboolean
hallway_table_columns_has (const HallwayTableColumns *self,
                           HallwayColumn              column)
{
  return self->positions[column] >= 0;
}

/**
 * hallway_table_columns_rate:
 * @cells: (element-type utf8): a row
 *
 * Returns: how many columns @cells heads, or 0 if a schedule's title or start isn't among them
 */
guint
hallway_table_columns_rate (GPtrArray *cells)
{
  g_auto (HallwayTableColumns) columns = { 0 };
  guint                        n_columns;

  hallway_table_columns_init (&columns, cells);
  if (!hallway_table_columns_has (&columns, HALLWAY_COLUMN_TITLE) || !hallway_table_columns_has (&columns, HALLWAY_COLUMN_START))
    return 0;

  n_columns = columns.people->len;
  for (guint i = 0; i < HALLWAY_N_COLUMNS; i++)
    n_columns += hallway_table_columns_has (&columns, i);
  return n_columns;
}
