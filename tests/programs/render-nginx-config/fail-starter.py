import yaml
from jinja2 import Template

with open("sites.yaml") as file:
    sites = yaml.safe_load(file)["sites"]
print(sites)
