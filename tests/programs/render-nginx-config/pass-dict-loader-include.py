import yaml
from jinja2 import DictLoader, Environment, StrictUndefined

env = Environment(
    loader=DictLoader({
        "all": "{% for site in sites %}{% include 'one' %}\n{% endfor %}",
        "one": "server {\n    server_name {{ site.server_name }};\n    listen {{ site.port | d(80) }};\n}",
    }),
    undefined=StrictUndefined,
)
text = env.get_template("all").render(yaml.safe_load(open("sites.yaml").read()))
with open("nginx.conf", "w") as conf:
    print(text, file=conf)
