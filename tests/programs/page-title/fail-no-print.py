# mistake: Nothing is printed
import requests
from bs4 import BeautifulSoup
title = BeautifulSoup(requests.get("https://example.com").text, "html.parser").title.text
