#!/usr/bin/env python3
"""Checks the demo workspace: that cast.json, answers.json and stories/*.json hold together and read well.

Prints what is wrong, one line each, then the counts; ends with 1 if anything is wrong.
"""
import json
import re
import sys
from collections import Counter
from pathlib import Path

from persian import faults

HERE = Path(__file__).parent
ROLES = {"owner", "administrator", "supervisor", "agent"}
KINDS = {"service", "support", "care"}
PRIORITIES = {"low", "normal", "high", "urgent"}
ENDS = {"open", "waiting", "snoozed", "resolved"}
SENDERS = {"customer", "agent", "note"}
STORY_FIELDS = {
    "id", "language", "channel", "subject", "kind", "priority", "tags", "team", "hour",
    "repeatable", "customer", "assignee", "abroad", "ends", "unanswered", "messages",
}
# The seeder fills these from the people of the conversation, the others from `lists`.
PEOPLE_VARIABLES = {"dear", "agent", "city", "name"}
OPENING_QUESTION = "سلام، کدام آسیاب برای کافی‌شاپ مناسب است؟"

wrong = []


def expect(holds, place, text):
    if not holds:
        wrong.append(f"{place}: {text}")


def by_id(rows, place):
    twice = [key for key, count in Counter(row["id"] for row in rows).items() if count > 1]
    expect(not twice, place, f"the same id twice: {twice}")
    return {row["id"]: row for row in rows}


def check_persian(text, place, from_shop):
    for fault in faults(text, from_shop):
        wrong.append(f"{place}: {fault}")


def check_agents(cast, teams):
    agents = by_id(cast["agents"], "agents")
    expect({a["role"] for a in agents.values()} == ROLES, "agents", "a role is missing")
    for agent in agents.values():
        expect(agent["email"].endswith("@asiab.example"), agent["id"], "e-mail address")
        expect(set(agent["teams"]) <= set(teams) and agent["teams"], agent["id"], "teams")
        check_persian(agent["name"], agent["id"], True)
    for team in teams:
        expect(any(team in a["teams"] for a in agents.values()), team, "has no agent")
    return agents


def check_customer(customer, organizations, products):
    place = customer["id"]
    patterns = {
        "email": r"[a-z.]+@([a-z]+\.example|example\.(com|org))", "phone": r"\+[1-9]\d{7,14}",
        "app_user": r"asiab-\d+", "visitor": r"visitor-demo-\d+",
    }
    for identity in customer["identities"]:
        good = re.fullmatch(patterns.get(identity["type"], r"(?!)"), identity["value"])
        expect(good, place, f"identity {identity['value']}")
    expect(customer["tier"] in {"standard", "key"}, place, "tier")
    expect(customer["organization"] in {None, *organizations}, place, "organization")
    expect(re.fullmatch(r"[A-Z]{2}", customer["country"]), place, "country")
    expect(re.fullmatch(r"[A-Z][a-z]+/[A-Z][A-Za-z_]+", customer["time_zone"]), place, "zone")
    expect((customer["country"] == "IR") == (customer["time_zone"] == "Asia/Tehran"), place,
           "country and time zone disagree")
    for product in customer["products"]:
        expect(product["product"] in products, place, f"product {product['product']}")
    if customer["locale"].startswith("fa"):
        for field in ("name", "city", "address"):
            check_persian(customer[field], f"{place}.{field}", True)


def check_customers(cast):
    customers = by_id(cast["customers"], "customers")
    for one in cast["organizations"]:
        expect(all(d.endswith(".example") for d in one["domains"]), one["id"], "domain")
        if one["country"] == "IR":
            check_persian(one["name"] + " " + (one["notes"] or ""), one["id"], True)
    organizations = by_id(cast["organizations"], "organizations")
    products = by_id(cast["products"], "products")
    for customer in customers.values():
        check_customer(customer, organizations, products)
        if customer["culture_notes"]:
            check_persian(customer["culture_notes"].split("\n")[0], customer["id"], True)
    values = Counter(i["value"] for c in customers.values() for i in c["identities"])
    expect(max(values.values()) == 1, "customers", "one identity belongs to two customers")
    return customers


def check_choices(story, place):
    expect(story["channel"] == "chat", place, "channel")
    expect(story["kind"] in KINDS, place, f"kind {story['kind']}")
    expect(story["priority"] in PRIORITIES, place, f"priority {story['priority']}")
    expect(story["ends"] in ENDS, place, f"ends {story['ends']}")
    expect(0 <= story["hour"] <= 23, place, f"hour {story['hour']}")


def check_people(story, place, cast, agents, customers):
    expect(story["team"] in {team["id"] for team in cast["teams"]}, place, "team")
    expect(set(story["tags"]) <= set(cast["tags"]), place, "a tag that the cast does not list")
    expect(story["assignee"] in {None, *agents}, place, "assignee")
    if story["assignee"] in agents:
        expect(story["team"] in agents[story["assignee"]]["teams"], place, "assignee's team")
    language, fixed = story["language"], story["customer"]
    able = [c for c in customers.values() if language in {*c["languages"], c["locale"][:2]}
            and not (story["abroad"] and c["country"] == "IR")]
    expect(able, place, f"nobody writes {language}")
    expect(fixed in {None, *(c["id"] for c in able)}, place, f"customer {fixed} cannot be it")
    expect(not (story["repeatable"] and fixed), place, "repeatable, yet one customer's own")


def check_messages(story, place, cast, agents):
    messages, public = story["messages"], None
    known = PEOPLE_VARIABLES | set(cast["lists"]["any"])
    known |= set(cast["lists"].get(story["language"], {}))
    expect(1 <= len(messages) <= 12, place, f"{len(messages)} messages")
    expect(messages[0]["after_minutes"] == 0, place, "does not begin at minute 0")
    for number, message in enumerate(messages, 1):
        spot, body = f"{place} message {number}", message["body"]
        expect(message["from"] in SENDERS, spot, "sender")
        expect(body.strip() == body and body, spot, "empty, or space at an end")
        expect(message["after_minutes"] >= 0, spot, "after_minutes")
        expect(set(re.findall(r"{(\w*)}", body)) <= known, spot, "unknown variable")
        expect("  " not in body, spot, "two spaces in a row")
        named = [a["id"] for a in agents.values() if "@" + a["name"] in body]
        expect(message.get("mentions", []) == named, spot, "mentions differ from the text")
        expect(story["assignee"] not in named, spot, "the assignee calls upon themselves")
        if story["language"] == "fa" or message["from"] == "note" and named:
            check_persian(body, spot, message["from"] != "customer")
        public = message["from"] if message["from"] != "note" else public
    waits = story["ends"] == "open" and public == "customer"
    expect(story["unanswered"] == waits, place, "unanswered differs from the last message")


def check_stories(cast, agents, customers):
    stories = []
    for path in sorted((HERE / "stories").glob("*.json")):
        for story in json.loads(path.read_text(encoding="utf-8")):
            place = f"{path.name} {story.get('id')}"
            expect(set(story) == STORY_FIELDS, place, f"fields {set(story) ^ STORY_FIELDS}")
            check_choices(story, place)
            check_people(story, place, cast, agents, customers)
            check_messages(story, place, cast, agents)
            if story["language"] == "fa" and story["subject"]:
                check_persian(story["subject"], place, True)
            stories.append(story)
    by_id(stories, "stories")
    bodies = Counter(m["body"] for s in stories for m in s["messages"] if len(m["body"]) > 40)
    expect(max(bodies.values()) == 1, "stories", f"told twice: {bodies.most_common(1)}")
    return stories


def check_answers():
    answers = json.loads((HERE / "answers.json").read_text(encoding="utf-8"))
    for answer in answers:
        expect(answer["language"] in {"fa", "en"}, answer["title"], "language")
        if answer["language"] == "fa":
            check_persian(answer["title"], answer["title"], True)
            check_persian(re.sub(r"{[^}]*}", "نام", answer["body"]), answer["title"], True)
    shortcuts = Counter(answer["shortcut"] for answer in answers)
    expect(max(shortcuts.values()) == 1, "answers", "a shortcut is taken twice")


def check_counts(agents, teams, customers, stories):
    languages = Counter(story["language"] for story in stories)
    iranian = sum(c["country"] == "IR" for c in customers.values())
    expect(len(agents) == 8 and len(teams) == 4, "cast", "8 agents and 4 teams are wanted")
    expect(len(customers) == 60 and 36 <= iranian <= 40, "cast", f"{iranian} Iranian customers")
    expect(len(stories) >= 120, "stories", f"{len(stories)} stories, at least 120 are wanted")
    for language, low, high in (("fa", 0.60, 0.70), ("en", 0.17, 0.23)):
        share = languages[language] / len(stories)
        expect(low <= share <= high, "stories", f"{language} has a share of {share:.0%}")
    for language in ("ja", "pt", "zh", "ar", "tr", "de", "hi"):
        expect(languages[language] >= 2, "stories", f"too few in {language}")
    first = {story["messages"][0]["body"] for story in stories}
    expect(OPENING_QUESTION in first, "stories", "the opening question is missing")


def main():
    cast = json.loads((HERE / "cast.json").read_text(encoding="utf-8"))
    teams = by_id(cast["teams"], "teams")
    agents, customers = check_agents(cast, teams), check_customers(cast)
    stories = check_stories(cast, agents, customers)
    check_answers()
    check_counts(agents, teams, customers, stories)
    for line in wrong:
        print(line)
    messages = sum(len(story["messages"]) for story in stories)
    print(f"{len(agents)} agents, {len(teams)} teams, {len(customers)} customers, "
          f"{len(stories)} stories ({sum(s['repeatable'] for s in stories)} repeatable, "
          f"{sum(s['unanswered'] for s in stories)} unanswered), {messages} messages")
    for field in ("language", "kind", "team", "ends", "priority"):
        print(f"  {field}:", dict(Counter(story[field] for story in stories).most_common()))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
