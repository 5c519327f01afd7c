# mistake: A line None is printed
import requests
from bs4 import BeautifulSoup
for a in BeautifulSoup(requests.get("https://example.com").text, "html.parser").find_all("a"):
    print(a.get("href"))
