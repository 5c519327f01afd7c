import requests
from bs4 import BeautifulSoup
t = BeautifulSoup(requests.get("https://example.com/").content, "html.parser").select_one("table#servers")
for tr in t("tr"):
    print(*(" ".join(c.text.split()) for c in tr(["th", "td"])), sep="\t")
