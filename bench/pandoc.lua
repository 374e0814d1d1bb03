-- pandoc lua pandoc.lua LIST FOLDER FORMAT…: reads each file named in LIST as Markdown, in one process, and writes it
-- into FOLDER in each of the formats, as whole documents.
local list, folder = arg[1], arg[2]
local writers = {}
for number = 3, #arg do
  local format = arg[number]
  writers[format] = pandoc.WriterOptions { template = pandoc.template.compile(pandoc.template.default(format)) }
end
for path in io.lines(list) do
  local file = assert(io.open(path, "r"))
  local document = pandoc.read(file:read("a"), "markdown")
  file:close()
  for format, options in pairs(writers) do
    local out = assert(io.open(folder .. "/" .. path:match("([^/]+)$") .. "." .. format, "w"))
    out:write(pandoc.write(document, format, options))
    out:close()
  end
end
