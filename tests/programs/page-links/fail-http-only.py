# mistake: Only full addresses are printed
import requests
from bs4 import BeautifulSoup
for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("a", href=True):
    if "http" in a["href"]:
        print(a["href"])
