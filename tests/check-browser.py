#!/usr/bin/python3
"""check-browser.py TOLLCHECK FIXTURES: a browser shows report.html as it is meant.

Chromium opens the report without a network: it asks for nothing, has nothing to complain of, and
marks what claims.csv says; bars end in the order of their figures; filters count what the tables
count; without scripts all of it can be read; it prints; a thousand events open in two seconds.
Skipped where Chromium, its driver or Selenium are missing, but not where CI is set.
"""
import base64, collections, csv, json, os, subprocess, sys, tempfile, time
from pathlib import Path

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    missing = [path for path in ("/usr/bin/chromium", "/usr/bin/chromedriver") if not os.path.exists(path)]
except ImportError:
    missing = ["selenium"]
if missing:
    print(f"skipped: {', '.join(missing)} is not installed")
    sys.exit(1 if "CI" in os.environ else 77)

tollcheck, fixtures = sys.argv[1], Path(sys.argv[2])
FLAGS = """--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run
    --disable-background-networking --disable-component-update --disable-sync
    --disable-dev-shm-usage --window-size=1300,1000""".split()


def start(folder):
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for flag in FLAGS + [f"--user-data-dir={folder}/profile"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def requests(driver, url):
    """Everything that the page has asked for."""
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent" and message["params"]["documentURL"] == url:
            yield message["params"]["request"]["url"]


def check_quiet(driver, url):
    driver.get(url)
    # The icon of a date's field is the browser's own, and of no network.
    asked = [request for request in requests(driver, url) if request != url and not request.startswith("data:")]
    assert not asked, f"the page asks for {asked[:1]}"
    complaints = driver.get_log("browser")
    assert not complaints, f"the browser complains: {complaints[:1]}"


def check_marks(driver, claims):
    texts = driver.execute_script("""
        return Object.fromEntries(Array.from(document.querySelectorAll('mark span[id]'),
            (span) => [span.id.slice(2), span.parentElement.textContent]))""")
    for claim in claims:
        assert texts[claim["claim_id"]] == claim["figure"], claim["claim_id"]


def check_bars(driver):
    """In one table, a higher low end is drawn farther right, and so is a higher high end."""
    tables = driver.execute_script("""
        return Array.from(document.querySelectorAll('.figures'), (table) =>
            Array.from(table.querySelectorAll('tbody svg'), (svg) => {
                const marks = Array.from(svg.querySelectorAll('.dot, .edge'), (mark) => {
                    const box = mark.getBoundingClientRect();
                    return (box.left + box.right) / 2;
                });
                return [svg.getAttribute('aria-label'), marks];
            }))""")
    seen = 0
    for table in tables:
        dots = sorted((int(label.replace(",", "")), marks[0]) for label, marks in table
                      if label.replace(",", "").isdigit() and len(marks) == 1)
        for (low, left), (high, right) in zip(dots, dots[1:]):
            assert left <= right + 0.6, f"{low} is drawn right of {high}"
            seen += 1
    assert seen > 50, f"only {seen} figures were compared"


def shown(driver):
    return set(driver.execute_script("""
        return Array.from(document.querySelectorAll('.event:not([hidden])'), (event) => event.id)"""))


def choose(driver, name, value):
    driver.execute_script("""
        const field = document.querySelector(`#filters [name=${arguments[0]}]`);
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', {bubbles: true}));""", name, value)
    return driver.execute_script("return document.querySelector('#filters output').textContent")


def check_filters(driver, folder):
    claims, events = rows(folder / "claims.csv"), rows(folder / "events.csv")
    by = collections.defaultdict(set)
    for claim in claims:
        by["source", claim["source"]].add(claim["event_id"])
        by["outcome", claim["outcome"]].add(claim["event_id"])
    for event in events:
        by["place", event["place"]].add(event["event_id"])
    for row in rows(folder / "divergences.csv"):
        by["verdict", row["verdict"]].add(row["event_id"])
    for (name, value), expected in by.items():
        if value == "":
            continue
        count = choose(driver, name, value)
        assert shown(driver) == expected, f"{name} {value}"
        assert count.split()[0] == str(len(expected)), f"{name} {value}: {count}"
        choose(driver, name, "")
    choose(driver, "from", "2016-10-01")
    dated = {event["event_id"] for event in events if (event["date_to"] or event["date_from"]) >= "2016-10-01"}
    assert shown(driver) == dated, "from"
    choose(driver, "from", "")
    choose(driver, "order", "date")
    days = driver.execute_script("""
        return Array.from(document.querySelectorAll('.event'), (event) => event.dataset.from)""")
    assert days == sorted(days), "not in order of the days"
    choose(driver, "order", "rank")
    assert len(shown(driver)) == len(events)


def check_without_script(driver, url, n_events):
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    driver.get(url)
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert len(shown(driver)) == n_events
    assert not driver.find_element("id", "filters").is_displayed(), "filters that do nothing"


def check_narrow(driver, url):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": 360, "height": 800, "deviceScaleFactor": 1, "mobile": True})
    driver.get(url)
    width = driver.execute_script("return document.documentElement.scrollWidth")
    assert width <= 361, f"{width} pixels wide in a window of 360"
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def check_print(driver, url):
    driver.get(url)
    data = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {})["data"])
    assert data.startswith(b"%PDF") and len(data) > 50000


def make_many(claims, n_events, path):
    """Many events: the claims of the fixtures' first one, told of other places."""
    first = [claim for claim in claims if claim["event_id"] == claims[0]["event_id"]][:3]
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, claims[0])
        writer.writeheader()
        for number in range(n_events):
            for claim in first:
                writer.writerow(dict(claim, claim_id="", event_id="", part_of="", place=f"Village{number}",
                                     document=f"{claim['document']}-{number}"))


def seconds_to_open(driver, folder, claims, n_events):
    make_many(claims, n_events, folder / "many.csv")
    subprocess.run([tollcheck, "reconcile", "-q", folder / "many.csv", "-o", folder / "many"], check=True)
    before = time.monotonic()
    driver.get((folder / "many" / "report.html").as_uri())
    driver.execute_script("return document.querySelector('#filters output').textContent")
    seconds = time.monotonic() - before
    assert len(shown(driver)) >= n_events
    return seconds


def check_many(driver, folder, claims):
    """Twice as many events take about twice as long."""
    few, many = (min(seconds_to_open(driver, folder, claims, n) for _ in range(2)) for n in (500, 1000))
    print(f"500 events open in {few:.1f} s, 1000 in {many:.1f} s")
    assert many < 3.5 * few


stories = sorted(str(path) for path in fixtures.rglob("*") if path.suffix in (".txt", ".jsonl"))
with tempfile.TemporaryDirectory() as temporary:
    folder = Path(temporary)
    subprocess.run([tollcheck, "report", "-q", *stories, "-o", folder / "report"], check=True)
    claims = rows(folder / "report" / "claims.csv")
    url = (folder / "report" / "report.html").as_uri()
    driver = start(folder)
    try:
        check_quiet(driver, url)
        check_marks(driver, claims)
        check_bars(driver)
        check_filters(driver, folder / "report")
        check_without_script(driver, url, len(rows(folder / "report" / "events.csv")))
        check_narrow(driver, url)
        check_print(driver, url)
        check_many(driver, folder, claims)
    finally:
        driver.quit()
print("the browser shows what is meant")
