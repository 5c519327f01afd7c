from pathlib import Path
import jinja2
import yaml

env = jinja2.Environment(undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
tpl = env.from_string("""# generated, do not edit
{% for s in sites %}
server {
    listen {{ s.port or 80 if s.port is defined else 80 }};
    listen [::]:{{ s.get("port", 80) }};
    server_name {{ s.server_name }};
    root /srv/www;
}
{% endfor %}
""")
Path("nginx.conf").write_text(tpl.render(sites=yaml.safe_load(Path("sites.yaml").read_text())["sites"]))
