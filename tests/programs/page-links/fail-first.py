# mistake: Only the first link is printed
import requests
from bs4 import BeautifulSoup
print(BeautifulSoup(requests.get("https://example.com").text, "html.parser").select_one("a[href]")["href"])
