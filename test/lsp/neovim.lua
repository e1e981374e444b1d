-- What a person does in Neovim with one report, told as JSON in the file that $FACTS names; neovim.test.ts says what is right of it.
local facts = {}

local function await(what, condition)
  if not vim.wait(60000, condition, 10) then error("waited in vain for " .. what) end
end

-- Findings as Neovim has them: places are bytes of a line here, not the UTF-16 units that the server speaks of.
local function findings()
  return vim.tbl_map(function(one)
    return {
      line = one.lnum + 1,
      text = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})[1],
      severity = vim.diagnostic.severity[one.severity],
      code = one.code or one.user_data.lsp.code,
      source = one.source,
      message = one.message,
    }
  end, vim.diagnostic.get(0))
end

local function errors()
  return #vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then return window end
  end
end

local function play()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.REPORT))
  await("the finding", function() return errors() > 0 end)
  facts.found = findings()

  vim.diagnostic.goto_next({ float = false, severity = vim.diagnostic.severity.ERROR })
  facts.line = vim.fn.line(".")
  vim.lsp.buf.hover()
  await("the hover", function() return floating() ~= nil end)
  local window = floating()
  facts.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
  vim.api.nvim_win_close(window, true)

  vim.lsp.buf.definition()
  await("the definition", function() return #vim.fn.getqflist() > 0 end)
  facts.definition = vim.tbl_map(function(item) return vim.fn.matchstr(item.text, [[\d\+.]], item.col - 1) end, vim.fn.getqflist())
  vim.cmd("cclose")
  vim.fn.setqflist({}, "r")

  vim.lsp.buf.document_symbol()
  local function listed() return #vim.fn.getloclist(0) > 0 and vim.fn.getloclist(0) or vim.fn.getqflist() end
  await("the outline", function() return #listed() > 0 end)
  facts.outline = vim.tbl_map(function(item) return { line = item.lnum, text = item.text } end, listed())
  vim.cmd("lclose | cclose | 1wincmd w")

  vim.cmd([[silent %s/110个/105个/]])
  await("the finding to go", function() return errors() == 0 end)
  facts.corrected = findings()
  vim.cmd("silent undo")
  await("the finding to come back", function() return errors() > 0 end)
  facts.undone = findings()
end

local ok, fault = xpcall(play, debug.traceback)
if not ok then facts.fault = tostring(fault) end
vim.fn.writefile({ vim.json.encode(facts) }, vim.env.FACTS)
vim.cmd(ok and "qall!" or "cquit!")
