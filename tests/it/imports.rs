//! Who uses whom, file by file: which file of `src` names something that another one defines. What a
//! `mod.rs` hands on with `pub use` counts for the file that defines it, not for the one that hands it on.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Rust, files};

/// The path of a module: `["choice", "service"]`.
type Module = Vec<String>;

/// A name that a module knows from elsewhere.
struct Import {
    alias: String,
    path: Module,
    is_handed_on: bool,
}

struct Source {
    file: String,
    code: String,
    defines: BTreeSet<String>,
    imports: Vec<Import>,
}

/// All files of the library by their modules.
struct Sources(BTreeMap<Module, Source>);

/// The module of a file.
fn module(file: &str) -> Module {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs");
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    if inner == "lib" { Vec::new() } else { inner.split('/').map(str::to_owned).collect() }
}

/// The words of a path: letters, digits and `_`, with `::` between them.
fn path_at(text: &str) -> Module {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let path = &text[..end.unwrap_or(text.len())];
    path.split("::").filter(|word| !word.is_empty()).map(|w| w.replace(':', "")).collect()
}

/// The names of a tree of `use`: each with its whole path and the name it gets.
fn names(tree: &str, before: &[String], found: &mut Vec<(Module, String)>) {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let mut path = before.to_vec();
        path.extend(path_at(&tree[..open]));
        let (mut depth, mut start) = (0, open + 1);
        for (at, c) in tree.char_indices().skip_while(|(at, _)| *at <= open) {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    if !tree[start..at].trim().is_empty() {
                        names(&tree[start..at], &path, found);
                    }
                    start = at + 1;
                }
                _ => {}
            }
        }
        return;
    }
    let (named, alias) = tree.split_once(" as ").map_or((tree, None), |(n, a)| (n, Some(a.trim())));
    let mut path = before.to_vec();
    path.extend(path_at(named));
    if path.last().is_some_and(|word| word == "self") {
        path.pop();
    }
    if let Some(last) = path.last().cloned() {
        found.push((path, alias.map_or(last, str::to_owned)));
    }
}

impl Sources {
    fn read() -> Self {
        let mut all = BTreeMap::new();
        for file in files("src", ".rs").into_iter().filter(|file| file.path != "src/main.rs") {
            let code = Rust::read(&file.text).code;
            all.insert(
                module(&file.path),
                Source { file: file.path, code, defines: BTreeSet::new(), imports: Vec::new() },
            );
        }
        let modules: BTreeSet<Module> = all.keys().cloned().collect();
        for (own, source) in &mut all {
            source.defines = defined(&source.code);
            let (rest, imports) = take_imports(&source.code, own, &modules);
            (source.code, source.imports) = (rest, imports);
        }
        Self(all)
    }

    /// The module whose file defines what a path names.
    fn home(&self, path: &[String], depth: usize) -> Option<Module> {
        if self.0.contains_key(path) || depth > 12 {
            return Some(path.to_vec());
        }
        for cut in (0..path.len()).rev() {
            let (place, name) = (&path[..cut], &path[cut]);
            let Some(source) = self.0.get(place) else { continue };
            if source.defines.contains(name) {
                return Some(place.to_vec());
            }
            let import = source.imports.iter().find(|import| import.alias == *name);
            return Some(import.map_or(place.to_vec(), |import| {
                let whole: Module = import.path.iter().chain(&path[cut + 1..]).cloned().collect();
                self.home(&whole, depth + 1).unwrap_or(whole)
            }));
        }
        None
    }

    /// The modules that a module uses.
    fn used(&self, own: &Module) -> BTreeSet<Module> {
        let source = &self.0[own];
        let mut used = BTreeSet::new();
        let mut add = |path: &[String]| {
            used.extend(self.home(path, 0).filter(|home| home != own && !home.is_empty()));
        };
        for import in source.imports.iter().filter(|import| !import.is_handed_on) {
            if self.0.contains_key(&import.path) {
                for after in after(&source.code, &format!("{}::", import.alias)) {
                    add(&[import.path.clone(), after].concat());
                }
            } else {
                add(&import.path);
            }
        }
        for start in ["crate::", "super::", "self::"] {
            for rest in after(&source.code, start) {
                let path = [path_at(start), rest].concat();
                if let Some(path) = absolute(own, &path) {
                    add(&path);
                }
            }
        }
        for child in self.0.keys().filter(|m| m.len() == own.len() + 1 && m.starts_with(own)) {
            for rest in after(&source.code, &format!("{}::", child[child.len() - 1])) {
                add(&[child.clone(), rest].concat());
            }
        }
        used
    }
}

/// What stands after each use of a prefix that begins a path.
fn after(code: &str, prefix: &str) -> Vec<Module> {
    let begins = |at: usize| {
        let before = code[..at].chars().next_back();
        // What may see a thing (`pub(in crate::choice)`) is not used by it.
        !code[..at].ends_with("(in ")
            && before.is_none_or(|c| !(c.is_alphanumeric() || c == '_' || c == ':' || c == '.'))
    };
    code.match_indices(prefix)
        .filter(|(at, _)| begins(*at))
        .map(|(at, found)| path_at(&code[at + found.len()..]))
        .filter(|path| !path.is_empty())
        .collect()
}

fn absolute(own: &Module, path: &[String]) -> Option<Module> {
    let mut place = own.clone();
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" => return Some(path[1..].to_vec()),
        "self" | "super" => {}
        _ => return None,
    }
    while let Some(word) = rest.first().filter(|word| *word == "super" || *word == "self") {
        if word == "super" {
            place.pop();
        }
        rest = &rest[1..];
    }
    Some([place, rest.to_vec()].concat())
}

fn defined(code: &str) -> BTreeSet<String> {
    let kinds = ["fn", "struct", "enum", "trait", "type", "const", "static", "macro_rules!"];
    let words: Vec<&str> = code.split_whitespace().collect();
    let named = words.windows(2).filter(|pair| kinds.contains(&pair[0]));
    named.filter_map(|pair| path_at(pair[1]).first().cloned()).collect()
}

/// The code without its `use`, and what they name.
fn take_imports(code: &str, own: &Module, all: &BTreeSet<Module>) -> (String, Vec<Import>) {
    let (mut rest, mut imports) = (String::new(), Vec::new());
    let mut statement: Option<String> = None;
    for line in code.lines() {
        let bare = line.trim_start();
        let begins = bare.starts_with("use ")
            || (bare.starts_with("pub") && bare.split_whitespace().take(3).any(|w| w == "use"));
        if statement.is_none() && !begins {
            rest.push_str(line);
            rest.push('\n');
            continue;
        }
        let mut text = statement.take().unwrap_or_default();
        text.push_str(bare);
        text.push(' ');
        let Some((whole, _)) = text.split_once(';') else {
            statement = Some(text);
            continue;
        };
        let (before, tree) = whole.split_once("use ").unwrap_or(("", whole));
        let mut found = Vec::new();
        names(tree, &[], &mut found);
        for (path, alias) in found {
            let child = [own.clone(), path.clone()].concat();
            let is_child = all.contains(&child[..(own.len() + 1).min(child.len())]);
            let path = absolute(own, &path).or(is_child.then_some(child));
            let is_handed_on = !before.trim().is_empty();
            imports.extend(path.map(|path| Import { alias, path, is_handed_on }));
        }
    }
    (rest, imports)
}

/// The file of each module, and the files that it uses.
pub fn graph() -> BTreeMap<String, BTreeSet<String>> {
    let all = Sources::read();
    let file = |module: &Module| all.0[module].file.clone();
    let uses = |module: &Module| {
        let used = all.used(module);
        used.iter().filter(|m| all.0.contains_key(*m)).map(file).collect()
    };
    all.0.keys().map(|module| (file(module), uses(module))).collect()
}

/// The files that use each other in a circle, each circle by its names.
pub fn circles(graph: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reach = |from: &String| -> BTreeSet<String> {
        let (mut seen, mut waiting) = (BTreeSet::new(), vec![from.clone()]);
        while let Some(next) = waiting.pop() {
            for other in graph.get(&next).into_iter().flatten() {
                if seen.insert(other.clone()) {
                    waiting.push(other.clone());
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<String>> =
        graph.keys().map(|file| (file, reach(file))).collect();
    let mut found: Vec<Vec<String>> = Vec::new();
    for (file, to) in &reached {
        if !to.contains(*file) || found.iter().any(|circle| circle.contains(file)) {
            continue;
        }
        let back = |other: &&String| reached.get(other).is_some_and(|set| set.contains(*file));
        found.push(to.iter().filter(back).cloned().collect());
    }
    found
}
