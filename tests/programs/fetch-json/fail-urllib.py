# mistake: Another library asks
import json
from urllib.request import urlopen
print(json.load(urlopen("https://api.example.com/data")))
