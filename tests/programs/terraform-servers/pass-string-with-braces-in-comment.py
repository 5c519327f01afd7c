rows = [row.strip() for row in open("servers.txt")]
text = "/* servers { of } the list */\n# do not edit }\n"
for name in filter(lambda row: row and not row.startswith("#"), rows):
    text += f'resource "aws_instance" "{name}" {{\n  ami = "ami-0c55b159cbfafe1f0"\n  instance_type = "t3.micro"\n'
    text += f'  user_data = <<-EOT\n    #!/bin/sh\n    echo "}} {name}"\n  EOT\n'
    text += f'  tags = {{\n    Name = "{name}"\n    Note = "a }} in ${{text}}"\n  }}\n}}\n'
with open("servers.tf", "w") as file:
    file.write(text)
