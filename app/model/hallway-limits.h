/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Every limit that protects from a hostile file, in one place (reference: reliability, section 3.3). */

#define HALLWAY_LIMIT_BYTES (128 * 1024 * 1024)
#define HALLWAY_LIMIT_ENTRIES 1000               /* files in one archive */
#define HALLWAY_LIMIT_LINE (256 * 1024)          /* octets in a line of iCalendar */
#define HALLWAY_LIMIT_DEPTH 64                   /* nesting of XML, JSON and iCalendar */
#define HALLWAY_LIMIT_ATTRIBUTES 256             /* of one XML element */
#define HALLWAY_LIMIT_TOKEN (10 * 1024 * 1024)   /* octets in one XML text or JSON string */
#define HALLWAY_LIMIT_REPAIRS 1000000            /* characters that XML forbids, survived */
#define HALLWAY_LIMIT_VALUES 800000              /* values in one tree of JSON */
#define HALLWAY_LIMIT_COLUMNS 1000               /* of a table */
#define HALLWAY_LIMIT_SESSIONS 200000
#define HALLWAY_LIMIT_PERSONS 200                /* of one session */
#define HALLWAY_LIMIT_LINKS 100                  /* of one session */
#define HALLWAY_LIMIT_TITLE 1000                 /* characters in a line such as a title */
#define HALLWAY_LIMIT_ADDRESS 4096               /* octets in an address; a longer one is dropped */
#define HALLWAY_LIMIT_TEXT (64 * 1024)           /* octets in a text such as an abstract */
#define HALLWAY_LIMIT_DAYS 366
#define HALLWAY_LIMIT_MINUTES (31 * 24 * 60)     /* of one session */
#define HALLWAY_LIMIT_RECURRENCES 1000

/* Of what is fetched: of HALLWAY_LIMIT_BYTES as they are sent and again when unpacked, and these. Milliseconds. */
#define HALLWAY_LIMIT_REDIRECTS 5
#define HALLWAY_LIMIT_FIRST_BYTE 15000 /* until an answer begins */
#define HALLWAY_LIMIT_SILENCE 15000    /* within an answer */
#define HALLWAY_LIMIT_FETCH 60000      /* all together */

/* Of what a page leads to when it is no schedule itself. */
#define HALLWAY_LIMIT_CANDIDATES 10     /* schedules that may be there */
#define HALLWAY_LIMIT_REQUESTS 24       /* for all of them; their octets together are HALLWAY_LIMIT_BYTES */
#define HALLWAY_LIMIT_DISCOVERY 120000  /* milliseconds for all of them */
