/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-recurrence.h"

#include "model/hallway-limits.h"

/**
 * hallway_icalendar_recurrence_free:
 *
 * Frees @self.
 */
void
hallway_icalendar_recurrence_free (HallwayIcalendarRecurrence *self)
{
  g_free (self->rule);
  g_array_unref (self->dates);
  g_array_unref (self->excluded);
  g_free (self);
}

static void
read_moments (icalcomponent         *vevent,
              icalproperty_kind      kind,
              HallwayIcalendarZones *zones,
              HallwayZone           *fallback,
              GArray                *moments)
{
  for (icalproperty *property = icalcomponent_get_first_property (vevent, kind);
       property != NULL && moments->len < HALLWAY_LIMIT_RECURRENCES;
       property = icalcomponent_get_next_property (vevent, kind))
    {
      HallwayIcalendarMoment moment;

      if (hallway_icalendar_moment_read (&moment, property, zones, fallback))
        g_array_append_val (moments, moment);
    }
}

/**
 * hallway_icalendar_recurrence_read:
 * @vevent: (transfer none): a session
 * @zones: the zones of the file, which must outlive the recurrence
 * @fallback: (nullable): what the user says, for a TZID that nothing is known of
 *
 * Returns: (transfer full) (nullable): how it repeats, %NULL if it doesn't
 */
HallwayIcalendarRecurrence *
hallway_icalendar_recurrence_read (icalcomponent         *vevent,
                                   HallwayIcalendarZones *zones,
                                   HallwayZone           *fallback)
{
  icalproperty               *rule = icalcomponent_get_first_property (vevent, ICAL_RRULE_PROPERTY);
  HallwayIcalendarRecurrence *self;
  char                       *text;

  if (rule == NULL && icalcomponent_get_first_property (vevent, ICAL_RDATE_PROPERTY) == NULL)
    return NULL;

  self = g_new0 (HallwayIcalendarRecurrence, 1);
  self->dates = g_array_new (FALSE, TRUE, sizeof (HallwayIcalendarMoment));
  self->excluded = g_array_new (FALSE, TRUE, sizeof (HallwayIcalendarMoment));
  read_moments (vevent, ICAL_RDATE_PROPERTY, zones, fallback, self->dates);
  read_moments (vevent, ICAL_EXDATE_PROPERTY, zones, fallback, self->excluded);

  text = rule != NULL ? icalproperty_get_value_as_string_r (rule) : NULL;
  if (text != NULL)
    {
      self->rule = g_strdup (text);
      icalmemory_free_buffer (text);
    }
  return self;
}

static gboolean
is_empty (const short *by)
{
  return by[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

/* Whether libical finds each instance of the rule in a step or two. A registration desk that opens every day is such;
 * every second since 1970 isn't, nor is the 30th of February. */
static gboolean
is_simple (const struct icalrecurrencetype *rule)
{
  if (!is_empty (rule->by_second) || !is_empty (rule->by_minute) || !is_empty (rule->by_hour) ||
      !is_empty (rule->by_month_day) || !is_empty (rule->by_year_day) || !is_empty (rule->by_week_no) ||
      !is_empty (rule->by_month) || !is_empty (rule->by_set_pos))
    return FALSE;

  switch ((int) rule->freq)
    {
    case ICAL_DAILY_RECURRENCE:
      return is_empty (rule->by_day) || rule->interval == 1;
    case ICAL_WEEKLY_RECURRENCE:
      return TRUE;
    case ICAL_MONTHLY_RECURRENCE:
    case ICAL_YEARLY_RECURRENCE:
      return is_empty (rule->by_day);
    default:
      return FALSE;
    }
}

static struct icaltimetype
make_time (const HallwayIcalendarMoment *moment)
{
  struct icaltimetype time = icaltime_null_time ();

  hallway_time_to_civil (moment->wall, &time.year, &time.month, &time.day, &time.hour, &time.minute, &time.second);
  time.is_date = moment->is_date;
  return time;
}

static gboolean
contains (GArray                       *moments,
          const HallwayIcalendarMoment *moment)
{
  for (guint i = 0; i < moments->len; i++)
    {
      const HallwayIcalendarMoment *other = &g_array_index (moments, HallwayIcalendarMoment, i);
      gboolean                      same_clock = other->kind == moment->kind && other->zone == moment->zone;

      if (other->is_date)
        {
          if (other->wall == hallway_time_get_day (moment->wall))
            return TRUE;
        }
      else if (same_clock ? other->wall == moment->wall
                          : hallway_icalendar_moment_get_instant (other, NULL) == hallway_icalendar_moment_get_instant (moment, NULL))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_past (const HallwayIcalendarMoment *moment,
         struct icaltimetype           until)
{
  gint64 limit;

  if (icaltime_is_null_time (until))
    return FALSE;

  limit = hallway_time_from_civil (until.year, until.month, until.day, until.hour, until.minute, until.second);
  if (limit == HALLWAY_TIME_UNKNOWN)
    return FALSE;
  if (until.is_date)
    return hallway_time_get_day (moment->wall) > limit;
  return (icaltime_is_utc (until) ? hallway_icalendar_moment_get_instant (moment, NULL) : moment->wall) > limit;
}

static gboolean
expand_rule (const HallwayIcalendarRecurrence *self,
             const HallwayIcalendarMoment     *start,
             gint64                            first,
             gint64                            last,
             guint                            *budget,
             GArray                           *moments)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (self->rule);
  struct icaltimetype       until = rule.until;
  struct icaltimetype       time;
  icalrecur_iterator       *iterator;
  gboolean                  complete = FALSE;

  if (!is_simple (&rule))
    return FALSE;
  if (last == HALLWAY_TIME_UNKNOWN)
    {
      if (rule.count <= 0 && icaltime_is_null_time (until))
        return FALSE;
      last = start->wall + (gint64) HALLWAY_LIMIT_DAYS * HALLWAY_SECONDS_PER_DAY;
    }

  /* libical compares an end in UTC with the local clock. */
  rule.until = icaltime_null_time ();
  iterator = icalrecur_iterator_new (rule, make_time (start));
  if (iterator == NULL)
    return FALSE;

  while (*budget > 0 && moments->len < HALLWAY_LIMIT_RECURRENCES)
    {
      HallwayIcalendarMoment moment = *start;

      --*budget;
      time = icalrecur_iterator_next (iterator);
      moment.wall = hallway_time_from_civil (time.year, time.month, time.day, time.hour, time.minute, time.second);
      complete = icaltime_is_null_time (time) || moment.wall == HALLWAY_TIME_UNKNOWN || moment.wall > last || is_past (&moment, until);
      if (complete)
        break;
      if (moment.wall >= first && moment.wall != start->wall && !contains (self->excluded, &moment))
        g_array_append_val (moments, moment);
    }
  icalrecur_iterator_free (iterator);
  return complete;
}

/**
 * hallway_icalendar_recurrence_expand:
 * @start: the first instance
 * @first: wall clock before which no other instance is wanted
 * @last: wall clock after which no other instance is wanted, or %HALLWAY_TIME_UNKNOWN for all of a rule that ends
 * @budget: (inout): how many steps may be gone, for all sessions of a file together
 * @moments: (element-type HallwayIcalendarMoment): where to add the start of each instance
 *
 * Makes the instances of a session that repeats, at most HALLWAY_LIMIT_RECURRENCES. Rules that could keep libical busy
 * are left at their first instance.
 *
 * Returns: %FALSE if instances may be missing
 */
gboolean
hallway_icalendar_recurrence_expand (const HallwayIcalendarRecurrence *self,
                                     const HallwayIcalendarMoment     *start,
                                     gint64                            first,
                                     gint64                            last,
                                     guint                            *budget,
                                     GArray                           *moments)
{
  gboolean complete = TRUE;

  g_return_val_if_fail (self != NULL && start != NULL, FALSE);
  g_return_val_if_fail (budget != NULL && moments != NULL, FALSE);

  if (!contains (self->excluded, start))
    g_array_append_val (moments, *start);
  if (self->rule != NULL)
    complete = expand_rule (self, start, first, last, budget, moments);

  for (guint i = 0; i < self->dates->len && moments->len<HALLWAY_LIMIT_RECURRENCES && * budget> 0; i++, --*budget)
    {
      const HallwayIcalendarMoment *moment = &g_array_index (self->dates, HallwayIcalendarMoment, i);

      if (moment->wall >= first && (moment->wall <= last || last == HALLWAY_TIME_UNKNOWN) && !contains (moments, moment) && !contains (self->excluded, moment))
        g_array_append_val (moments, *moment);
    }
  return complete && moments->len<HALLWAY_LIMIT_RECURRENCES && * budget> 0;
}
