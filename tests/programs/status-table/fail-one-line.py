import requests
from bs4 import BeautifulSoup
print([[c.text.strip() for c in r.find_all(["th", "td"])] for r in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find("table", id="servers").find_all("tr")])
