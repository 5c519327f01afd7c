# mistake: Every title of the page is printed
import requests
from bs4 import BeautifulSoup
print([t.text for t in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("title")])
