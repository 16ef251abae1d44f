/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-position.h"

#include <string.h>

#define LONGEST_POSITION 160 /* characters */
#define MOST_WORDS 22

/* Words that say what somebody does, folded, without punctuation. */
static const char *const role_words[] = {
  "administrator", "admin", "advisor", "adviser", "advocate", "ambassador", "analyst", "architect", "artist",
  "assistant", "associate", "attorney", "author", "board", "candidate", "ceo", "cfo", "chair", "chairman",
  "chairperson", "chairwoman", "chief", "ciso", "cio", "cmo", "coach", "cofounder", "committer", "consultant",
  "contributor", "coo", "coordinator", "counsel", "cpo", "creator", "cso", "cto", "curator", "designer", "dev",
  "developer", "devrel", "dir", "director", "editor", "educator", "eng", "engineer", "engineering", "entrepreneur",
  "evangelist", "evp", "executive", "expert", "fellow", "founder", "freelance", "freelancer", "hacker", "head",
  "intern", "instructor", "journalist", "lawyer", "lead", "leader", "lecturer", "librarian", "maintainer", "manager",
  "marketer", "member", "mentor", "mts", "officer", "operator", "organizer", "organiser", "owner", "partner", "pe",
  "phd", "pm", "postdoc", "president", "principal", "producer", "professor", "programmer", "recruiter",
  "representative", "researcher", "scientist", "secretary", "specialist", "sre", "strategist", "student", "svp",
  "swe", "sysadmin", "teacher", "technician", "technologist", "tpm", "trainer", "translator", "treasurer",
  "volunteer", "vp", "writer"
};

/* What belongs to the name of the company before it. */
static const char *const legal_forms[] = {
  "ab", "ag", "as", "bv", "co", "coltd", "corp", "corporation", "ev", "gmbh", "inc", "incorporated", "kg", "limited",
  "llc", "llp", "ltd", "ltda", "nv", "oy", "plc", "pte", "pteltd", "pty", "ptyltd", "pvt", "pvtltd", "sa", "sarl",
  "sas", "se", "sl", "spa", "srl", "sro"
};

/* Words that make a sentence, as they are written in the middle of one. */
static const char *const sentence_words[] = {
  "is", "am", "are", "was", "has", "have", "had", "he", "she", "his", "her", "they", "their", "who", "my", "works",
  "worked", "working", "leads", "enjoys", "loves", "I", "I'm", "I’m", "I've", "I’ve", "My"
};

static const char *const abbreviations[] = {
  "co", "corp", "dept", "dr", "etc", "inc", "jr", "ltd", "mr", "mrs", "ms", "pte", "pty", "pvt", "prof", "sr", "st",
  "vs"
};

static gboolean
is_listed (const char        *word,
           gsize              length,
           const char *const *list,
           gsize              n_list)
{
  for (gsize i = 0; i < n_list; i++)
    if (strlen (list[i]) == length && memcmp (list[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

/* Letters and digits alone, in lower case: "L.L.C." and "llc" are one. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isalnum (character))
        g_string_append_unichar (squeezed, g_unichar_tolower (character));
    }

  return g_string_free (squeezed, FALSE);
}

static gboolean
is_role (const char *word)
{
  g_autofree char *squeezed = squeeze (word);

  return is_listed (squeezed, strlen (squeezed), role_words, G_N_ELEMENTS (role_words));
}

static gboolean
is_legal_form (const char *part)
{
  g_autofree char *squeezed = squeeze (part);

  return is_listed (squeezed, strlen (squeezed), legal_forms, G_N_ELEMENTS (legal_forms));
}

/* "Head of Engineering" is a head, "Engineer Better" is no engineer: what counts is the last word before "of". */
static gboolean
is_role_by_head (const char *part)
{
  g_auto (GStrv) words = g_strsplit_set (part, " /", -1);
  const char    *head = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], "of") || g_str_equal (words[i], "for") || g_str_equal (words[i], "at"))
        break;
      if (*words[i] != '\0' && *words[i] != '(')
        head = words[i];
    }

  return head != NULL && is_role (head);
}

/* Between two words of one sentence and the next: "Bitdefender. He" but not "Sr. Engineer". */
static gboolean
ends_sentence (const char *line,
               const char *stop)
{
  const char *word = stop;
  gsize       length;

  while (word > line && g_ascii_isalpha (word[-1]))
    word--;
  length = stop - word;
  if (length <= 1)
    return FALSE;
  if (*stop == '.')
    {
      g_autofree char *lower = g_ascii_strdown (word, length);

      return !is_listed (lower, length, abbreviations, G_N_ELEMENTS (abbreviations)) &&
             !is_listed (lower, length, legal_forms, G_N_ELEMENTS (legal_forms));
    }

  return TRUE;
}

static gboolean
has_sentence_end (const char *line)
{
  for (const char *c = strpbrk (line, ".!?"); c != NULL; c = strpbrk (c + 1, ".!?"))
    if ((c[1] == '\0' || c[1] == ' ') && ends_sentence (line, c))
      return TRUE;

  return FALSE;
}

/* The last comma outside parentheses before @end, or NULL. */
static const char *
find_last_comma (const char *line,
                 const char *end)
{
  int depth = 0;

  for (const char *c = end; c-- > line;)
    {
      if (*c == ')')
        depth++;
      else if (*c == '(')
        depth = MAX (depth - 1, 0);
      else if (*c == ',' && depth == 0)
        return c;
    }

  return NULL;
}

static char *
strip_part (const char *start,
            const char *end)
{
  char *part = g_strstrip (g_strndup (start, end - start));
  gsize length = strlen (part);

  while (length > 0 && (part[length - 1] == ',' || part[length - 1] == ' '))
    part[--length] = '\0';
  memmove (part, part + strspn (part, ", "), length + 1 - strspn (part, ", "));

  return part;
}

/* The comma before the company: "Engineer, Galois, Inc." has it before "Galois". */
static const char *
find_company_comma (const char *line)
{
  const char *end = line + strlen (line);
  const char *comma = find_last_comma (line, end);

  while (comma != NULL)
    {
      g_autofree char *part = strip_part (comma + 1, end);
      const char      *before = find_last_comma (line, comma);
      g_autofree char *previous = strip_part (before != NULL ? before + 1 : line, comma);

      if (*part != '\0' && !is_legal_form (part) && !g_str_has_prefix (previous, "University of "))
        break;
      comma = before;
    }

  return comma;
}

static void
take_part (char **target,
           char  *part)
{
  if (*part != '\0')
    *target = part;
  else
    g_free (part);
}

/* "Engineer at Galois" */
static gboolean
split_at_word (const char *line,
               char      **job_title,
               char      **company)
{
  static const char *const words[] = { " at ", " @ ", " @" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char      *at = strstr (line, words[i]);
      g_autofree char *before = at != NULL ? strip_part (line, at) : NULL;

      if (before == NULL || !hallway_position_has_role (before))
        continue;
      take_part (job_title, g_steal_pointer (&before));
      take_part (company, strip_part (at + strlen (words[i]), line + strlen (line)));
      return TRUE;
    }

  return FALSE;
}

/* "Engineer | Galois", as Sessionize's people like to write */
static gboolean
split_at_bar (const char *line,
              char      **job_title,
              char      **company)
{
  const char      *bar = strstr (line, " | ");
  g_autofree char *before = bar != NULL ? strip_part (line, bar) : NULL;
  g_autofree char *after = bar != NULL ? strip_part (bar + 3, line + strlen (line)) : NULL;
  gboolean         is_reversed;

  if (bar == NULL || strchr (bar + 3, '|') != NULL)
    return FALSE;

  is_reversed = is_role_by_head (after) && !hallway_position_has_role (before);
  take_part (is_reversed ? company : job_title, g_steal_pointer (&before));
  take_part (is_reversed ? job_title : company, g_steal_pointer (&after));
  return TRUE;
}

/**
 * hallway_position_has_role:
 * @text: some words
 *
 * Whether one of the words says what somebody does: "engineer", "CTO", "maintainer".
 *
 * Returns: %TRUE if so
 */
gboolean
hallway_position_has_role (const char *text)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  words = g_strsplit_set (text, " ,/()-", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (is_role (words[i]))
      return TRUE;

  return FALSE;
}

/**
 * hallway_position_is_plausible:
 * @line: a line under the name of a person
 *
 * Whether the line can be a job title, a company or both: short and no sentence. Otherwise it begins a biography
 * (DESIGN.md section 3).
 *
 * Returns: %TRUE if it can be a position
 */
gboolean
hallway_position_is_plausible (const char *line)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (line != NULL, FALSE);

  if (*line == '\0' || g_utf8_strlen (line, -1) > LONGEST_POSITION || has_sentence_end (line))
    return FALSE;
  if (strstr (line, "…") != NULL || strstr (line, "...") != NULL || strstr (line, "Read More") != NULL || strstr (line, "://") != NULL)
    return FALSE;

  words = g_strsplit (line, " ", -1);
  if (g_strv_length (words) > MOST_WORDS)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (is_listed (words[i], strlen (words[i]), sentence_words, G_N_ELEMENTS (sentence_words)))
      return FALSE;

  return TRUE;
}

/**
 * hallway_position_split:
 * @line: a position as Sched shows it
 * @job_title: (out) (nullable): where to put the job title
 * @company: (out) (nullable): where to put the company
 *
 * Takes job title and company apart. The company stands after the last comma; "Galois, Inc." is one. A line without a
 * comma, a bar or "at" is a company unless one of its words says what somebody does.
 */
void
hallway_position_split (const char *line,
                        char      **job_title,
                        char      **company)
{
  const char *comma;

  g_return_if_fail (line != NULL && job_title != NULL && company != NULL);

  *job_title = NULL;
  *company = NULL;

  comma = find_company_comma (line);
  if (comma != NULL)
    {
      g_autofree char *before = strip_part (line, comma);
      g_autofree char *after = strip_part (comma + 1, line + strlen (line));

      if (!is_role_by_head (after))
        {
          take_part (job_title, g_steal_pointer (&before));
          take_part (company, g_steal_pointer (&after));
          return;
        }
    }
  else if (split_at_bar (line, job_title, company) || split_at_word (line, job_title, company))
    {
      return;
    }

  take_part (hallway_position_has_role (line) ? job_title : company, strip_part (line, line + strlen (line)));
}

/**
 * hallway_position_apply:
 * @line: (nullable): a position
 * @draft: where the words are to live
 * @person: whose position it is; one that is known already stays
 *
 * Tells a person's job title and company from one line.
 */
void
hallway_position_apply (const char         *line,
                        HallwayDraft       *draft,
                        HallwayDraftPerson *person)
{
  g_autofree char *job_title = NULL;
  g_autofree char *company = NULL;

  g_return_if_fail (draft != NULL && person != NULL);

  if (line == NULL || person->job_title != NULL || person->company != NULL)
    return;

  hallway_position_split (line, &job_title, &company);
  person->job_title = hallway_draft_take_line (draft, job_title, -1);
  person->company = hallway_draft_take_line (draft, company, -1);
}

/**
 * hallway_position_tell:
 * @line: (nullable): what people wrote below their name
 * @draft: where the words are to live
 * @person: whose line it is, with the biography
 *
 * Tells a person's position if @line can be one; otherwise it begins the biography.
 */
void
hallway_position_tell (const char         *line,
                       HallwayDraft       *draft,
                       HallwayDraftPerson *person)
{
  g_autofree char *biography = NULL;

  g_return_if_fail (draft != NULL && person != NULL);

  if (line == NULL)
    return;

  if (hallway_position_is_plausible (line))
    {
      hallway_position_apply (line, draft, person);
      return;
    }
  biography = g_strjoin ("\n\n", line, person->biography, NULL);
  person->biography = hallway_draft_take_text (draft, biography, -1);
}
