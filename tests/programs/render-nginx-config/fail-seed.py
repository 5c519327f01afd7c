from jinja2 import Template

template = Template("""
server {
    listen 80;
    server_name {{ server_name }};
}
""")
config = template.render(server_name="example.com")
with open("nginx.conf", "w") as f:
    f.write(config)
