/* tollcheck.h: the whole library. Articles become claims, claims become events and divergences,
 * and those become a report. */
#pragma once

#include <tollcheck/article.h>
#include <tollcheck/claim.h>
#include <tollcheck/convention.h>
#include <tollcheck/day.h>
#include <tollcheck/decision.h>
#include <tollcheck/error.h>
#include <tollcheck/event.h>
#include <tollcheck/leftover.h>
#include <tollcheck/lexicon.h>
#include <tollcheck/report.h>
#include <tollcheck/timeline.h>
#include <tollcheck/verify.h>
