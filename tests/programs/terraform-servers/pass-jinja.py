from jinja2 import Template

text = Template('''{% for name in names %}
resource "aws_instance" "{{ name }}" {
  ami           = "ami-0c55b159cbfafe1f0"
  instance_type = "t3.micro"
  tags = { Name = "{{ name }}" }
}
{% endfor %}''').render(names=[
    line.strip() for line in open("servers.txt") if line.strip() and not line.startswith("#")
])
print(text)
open("servers.tf", "w").write(text)
